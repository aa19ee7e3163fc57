import type { NodeParameterValueType } from 'n8n-workflow';
import { outputChoice, type OutputChoice } from '../actions/fields/output';
import { invalidInput } from '../model/errors/inputErrors';
import { toBoolean } from '../model/values/unknown';
import { EVENT_CHOICES, type EventChoice } from '../model/webhook/events';
import { readCallers, type Callers } from './callers';

/** What reading a parameter needs of n8n, when a workflow is activated and when a webhook comes. */
export interface ParameterContext {
	getNodeParameter(
		name: string,
		fallback?: unknown,
		options?: { rawExpressions?: boolean },
	): NodeParameterValueType | object;
}

/** What the person chose in the panel, but for who may call. */
export interface Settings {
	events: readonly EventChoice[];
	isReadBack: boolean;
	emitUnverified: boolean;
	ignoreRepeats: boolean;
	choice: OutputChoice;
}

/**
 * The value of a parameter.
 *
 * @throws ArgosIdentityError `invalidInput` where it is not there, or an expression cannot be evaluated
 */
function valueOf(
	context: ParameterContext,
	name: string,
	options?: { rawExpressions: true },
): unknown {
	try {
		return context.getNodeParameter(name, undefined, options);
	} catch {
		throw invalidInput(name, 'could not be read', 'Open the trigger and look at it.');
	}
}

const isChoice = (value: unknown): value is EventChoice =>
	EVENT_CHOICES.some((choice) => choice === value);

function readEvents(value: unknown): readonly EventChoice[] {
	if (!Array.isArray(value) || value.length === 0) {
		throw invalidInput('events', 'is empty, so that nothing would ever come', 'Choose some.');
	}
	if (value.every(isChoice)) return value;
	throw invalidInput('events', 'has a value that is not one of its choices', 'Choose again.');
}

/** One of two values. Not to be guessed: each decides whom to believe. */
function oneOf<Value extends string>(
	context: ParameterContext,
	name: string,
	values: readonly [Value, Value],
): Value {
	const given = valueOf(context, name);
	const found = values.find((value) => value === given);
	if (found !== undefined) return found;
	throw invalidInput(name, `is neither ${values.join(' nor ')}`, 'Choose it from the list.');
}

/** @throws ArgosIdentityError `invalidInput` */
export function callersOf(context: ParameterContext): Callers {
	const written = valueOf(context, 'allowedIps', { rawExpressions: true });
	return readCallers(valueOf(context, 'allowedIps'), written);
}

/** @throws ArgosIdentityError `invalidInput` */
export function settingsOf(context: ParameterContext): Settings {
	const isReadBack = oneOf(context, 'verify', ['readBack', 'none']) === 'readBack';
	return {
		events: readEvents(valueOf(context, 'events')),
		isReadBack,
		// Hidden, and without a meaning, where nobody asks back.
		emitUnverified:
			isReadBack && oneOf(context, 'whenUnreachable', ['refuse', 'emitUnverified']) !== 'refuse',
		ignoreRepeats: toBoolean(valueOf(context, 'ignoreRepeats')) ?? true,
		choice: outputChoice(valueOf(context, 'output'), () => valueOf(context, 'personalData')),
	};
}
