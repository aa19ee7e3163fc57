import { ERROR_CODES, ERROR_TEXTS } from '../../nodes/ArgosIdentity/model/errors/errorTexts';
import { table } from './table';

/** Every error code with what is said and what to do. */
export function errorTable(): string {
	return table(
		['`code`', 'What happened', 'What to do', '`sent`'],
		ERROR_CODES.map((code) => {
			const { message, description, sent } = ERROR_TEXTS[code];
			return [`\`${code}\``, `${message}.`, description, `\`${sent}\``];
		}),
	);
}
