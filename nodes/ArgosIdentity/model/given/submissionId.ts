import { invalidInput } from '../errors/inputErrors';
import { optionalText, refuseAnyInvisible } from './text';

/** What an expression that gives nothing can become in a text, in small letters. */
const EMPTY_VALUES = ['undefined', 'null', 'nan', '[object object]'];

const WHAT_IT_GIVES =
	'See that its expression gives the submissionId of the try before, or nothing for a first try.';

/** @param advice for an expression that gave nothing and became a text */
export function checkSubmissionId(value: unknown, advice = WHAT_IT_GIVES): string | null {
	const submissionId = optionalText('submissionId', value);
	if (submissionId === null) return null;
	if (EMPTY_VALUES.includes(submissionId.toLowerCase())) {
		throw invalidInput(
			'submissionId',
			`is the text ${submissionId}, which is what an empty value leaves behind`,
			advice,
		);
	}
	if (submissionId.includes('{{')) {
		throw invalidInput(
			'submissionId',
			'holds an expression that was not evaluated',
			'Switch the field from Fixed to Expression.',
		);
	}
	refuseAnyInvisible('submissionId', submissionId);
	return submissionId;
}

/**
 * The submission that an operation cannot do without.
 *
 * @param advice where there is none
 */
export function requiredSubmissionId(
	value: unknown,
	advice = 'Fill it in, or check its expression.',
): string {
	const submissionId = checkSubmissionId(value, advice);
	if (submissionId !== null) return submissionId;
	throw invalidInput('submissionId', 'is empty', advice);
}
