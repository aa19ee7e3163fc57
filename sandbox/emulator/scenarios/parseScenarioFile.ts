import { parsePlan } from '../webhooks/parsePlan';
import type { WebhookPlan } from '../webhooks/plan';
import { RETRY_FORMS, SHAPES, type Scenario, type ScenarioTable, type Turn } from './scenario';

interface Rule {
	test: (value: unknown) => boolean;
	says: string;
	required?: true;
}
type TurnKind = Turn['kind'];

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const oneOf = (values: readonly string[]): Rule => ({
	test: (value) => typeof value === 'string' && values.includes(value),
	says: `one of ${values.join(', ')}`,
});
const text: Rule = { test: (value) => typeof value === 'string', says: 'a text' };
const flag: Rule = { test: (value) => typeof value === 'boolean', says: 'true or false' };
const recordOf = (types: readonly string[], says: string): Rule => ({
	test: (value) =>
		isObject(value) && Object.values(value).every((entry) => types.includes(typeof entry)),
	says,
});
const delayMs: Rule = {
	test: (value) => typeof value === 'number' && value >= 0,
	says: 'a number of milliseconds',
};
const status: Rule = {
	test: (value) => Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 599,
	says: 'an HTTP status from 200 to 599',
};
const failure: Rule = {
	test: (value) => Number.isInteger(value) && Number(value) >= 500 && Number(value) <= 599,
	says: 'an HTTP status from 500 to 599',
};
const codes: Rule = {
	test: (value) =>
		Array.isArray(value) && value.length > 0 && value.every((code) => typeof code === 'string'),
	says: 'a list of one or more retry codes',
};

/** What may stand in a turn of each kind; the types are in scenario.ts. */
const RULES: Record<TurnKind, Record<string, Rule>> = {
	success: {
		shape: oneOf(SHAPES),
		ocr: recordOf(['string', 'boolean'], 'an object of texts and booleans'),
		textual: flag,
		lost: flag,
		failsWith: failure,
	},
	retry: {
		codes: { ...codes, required: true },
		form: oneOf(RETRY_FORMS),
		message: text,
		lost: flag,
		failsWith: failure,
	},
	status: {
		kycStatus: { ...text, required: true },
		shape: oneOf(SHAPES),
		lost: flag,
		failsWith: failure,
	},
	raw: {
		status: { ...status, required: true },
		body: { test: () => true, says: 'any JSON' },
		text,
		contentType: text,
		headers: recordOf(['string'], 'an object of texts'),
	},
	reset: {},
};
const isKind = (value: unknown): value is TurnKind =>
	typeof value === 'string' && Object.hasOwn(RULES, value);

function fault(value: unknown): string | undefined {
	if (!isObject(value)) return 'must be an object';
	const { kind, ...fields } = value;
	if (!isKind(kind)) return `"kind" must be one of ${Object.keys(RULES).join(', ')}`;
	const rules: Record<string, Rule> = { ...RULES[kind], delayMs };
	for (const [name, field] of Object.entries(fields)) {
		const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
		if (rule === undefined) return `"${name}" is not known in a step of kind ${kind}`;
		if (!rule.test(field)) return `"${name}" must be ${rule.says}`;
	}
	const missing = Object.keys(rules).find((name) => rules[name]?.required && !(name in fields));
	if (missing !== undefined) return `"${missing}" is missing`;
	if ('body' in fields && 'text' in fields) return '"body" and "text" exclude each other';
	return undefined;
}

function isScenario(name: string, value: unknown): value is Scenario {
	if (!/^[\w.-]+$/.test(name)) {
		throw new Error(`Scenario "${name}": a name is made of letters, digits and _ . -`);
	}
	if (!Array.isArray(value) || value.length === 0) {
		throw new Error(`Scenario "${name}" must be a list of one or more steps`);
	}
	value.forEach((turn, index) => {
		const found = fault(turn);
		if (found !== undefined) throw new Error(`Scenario "${name}", step ${index + 1}: ${found}`);
	});
	return true;
}

/** What a scenario file holds. */
export interface ScenarioFile {
	scenarios: ScenarioTable;
	/** From the entry `webhooks`, which is no scenario. */
	webhookPlan?: WebhookPlan;
}

/** Parses a scenario file. Throws an Error that names the scenario, the turn and what is wrong. */
export function parseScenarioFile(content: string): ScenarioFile {
	let value: unknown;
	try {
		value = JSON.parse(content);
	} catch {
		throw new Error('The scenario file is not valid JSON');
	}
	if (!isObject(value)) throw new Error('The scenario file must hold an object of scenarios');
	const { webhooks, ...entries } = value;
	const scenarios: Record<string, Scenario> = {};
	for (const [name, scenario] of Object.entries(entries)) {
		if (isScenario(name, scenario)) scenarios[name] = scenario;
	}
	return { scenarios, ...(webhooks !== undefined && { webhookPlan: parsePlan(webhooks) }) };
}
