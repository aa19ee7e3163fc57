import type { DocumentKind } from './madeUpPeople';
import type { Holder } from './people';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

function isoDate(printed: string): string {
	const [day = '', month = '', year = ''] = printed.split(' ');
	return `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day}`;
}

/** What can be read from a document: ARGOS's names after `ocr_`, dates as YYYY-MM-DD. */
export function valuesOn(kind: DocumentKind, holder: Holder): Record<string, string> {
	const values = {
		lastName: holder.surname,
		firstName: holder.givenNames,
		birthDate: isoDate(holder.birthDateText),
		issueDate: isoDate(holder.issueDateText),
		expireDate: isoDate(holder.expiryDateText),
	};
	if (kind === 'license') return { ...values, licenseNumber: holder.documentNumber };
	return {
		...values,
		gender: holder.sex === 'F' ? 'female' : 'male',
		nationality: holder.nationality,
		identityNumber: holder.documentNumber,
	};
}
