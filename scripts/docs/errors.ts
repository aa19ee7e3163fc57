import { ArgosIdentityError } from '../../nodes/ArgosIdentity/model/errors/argosIdentityError';
import { consequenceOf } from '../../nodes/ArgosIdentity/model/errors/effect';
import { ERROR_CODES, type ErrorCode } from '../../nodes/ArgosIdentity/model/errors/errorTexts';
import { table } from './table';

/** What ARGOS or its gateway answers with a status of 4xx. */
const REFUSALS: readonly ErrorCode[] = [
	'unauthorized',
	'ipNotAllowed',
	'tooLarge',
	'rateLimited',
	'duplicateApplicant',
	'notFound',
	'invalidRequest',
];

/** Every error code with what is said and what to do about a try. */
export function errorTable(): string {
	return table(
		['`code`', 'What happened', 'What to do', '`sent`'],
		ERROR_CODES.map((code) => {
			const details = REFUSALS.includes(code) ? { httpStatus: 400 } : {};
			const error = new ArgosIdentityError(code, details);
			const whatToDo = `${error.description} ${consequenceOf('try', error)}`.trim();
			return [`\`${code}\``, `${error.message}.`, whatToDo, `\`${error.sent}\``];
		}),
	);
}
