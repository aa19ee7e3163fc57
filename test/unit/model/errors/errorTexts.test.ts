import { ArgosIdentityError } from '../../../../nodes/ArgosIdentity/model/errors/argosIdentityError';
import {
	ERROR_CODES,
	ERROR_TEXTS,
	type ErrorCode,
	type Sent,
} from '../../../../nodes/ArgosIdentity/model/errors/errorTexts';
import { told } from '../../support/thrown';

/** What to do about each, with what it means for a try; a refused request has a status. */
const whatToDo = (code: ErrorCode) => {
	const isRefusal = code === 'duplicateApplicant' || code === 'invalidRequest';
	return told(new ArgosIdentityError(code, isRefusal ? { httpStatus: 400 } : {})).description;
};

/** n8n's guideline for error messages asks to do without these words. */
const WORDS_TO_AVOID = /error|problem|failure|mistake/i;

const SENT: Record<ErrorCode, Sent> = {
	invalidInput: 'no',
	invalidImage: 'no',
	unauthorized: 'no',
	ipNotAllowed: 'no',
	tooLarge: 'no',
	rateLimited: 'no',
	duplicateApplicant: 'yes',
	notFound: 'yes',
	invalidRequest: 'yes',
	serverError: 'maybe',
	notSent: 'no',
	noAnswer: 'maybe',
	unexpectedRedirect: 'maybe',
	unexpectedResponse: 'yes',
	encryptedResponse: 'yes',
	cancelled: 'maybe',
	answeredBefore: 'yes',
};

it('has words for each of the sixteen codes', () => {
	expect([...ERROR_CODES].sort()).toEqual(Object.keys(SENT).sort());
});

describe.each(ERROR_CODES)('the words for %s', (code) => {
	const { message, sent } = ERROR_TEXTS[code];
	const description = whatToDo(code);

	it('say in a phrase what happened', () => {
		expect(message).toMatch(/^[A-Z].{15,}[^.]$/);
	});

	it('say in sentences what to do', () => {
		expect(description).toMatch(/^[A-Z].{30,}\.$/);
	});

	it('avoid the words that n8n asks to avoid', () => {
		expect(`${message} ${description}`).not.toMatch(WORDS_TO_AVOID);
	});

	it('go with whether ARGOS may have counted a try', () => {
		expect(sent).toBe(SENT[code]);
	});

	it('reassure only when surely no try was used', () => {
		const reassures = /(Nothing was sent|No try was used)\.$/.test(description);
		expect(reassures).toBe(sent === 'no');
	});
});

it.each(ERROR_CODES.filter((code) => SENT[code] === 'maybe'))(
	'sends to Get Many or the dashboard first when a try may have been used: %s',
	(code) => {
		expect(whatToDo(code)).toMatch(/Get Many or in the ARGOS dashboard before sending/);
	},
);
