import { createHash } from 'node:crypto';

export interface Person {
	firstName: string;
	lastName: string;
	gender: 'female' | 'male';
	birthDate: string;
	issueDate: string;
	expireDate: string;
	nationality: string;
	/** Masked, as ARGOS's samples show it. */
	identityNumber: string;
}

const FEMALE = ['Anna', 'Clara', 'Elif', 'Grace', 'Ines', 'Keiko', 'Maria', 'Olga'] as const;
const MALE = ['Bruno', 'David', 'Farid', 'Hugo', 'Jonas', 'Lee', 'Nuno', 'Pavel'] as const;
const LAST = ['Specimen', 'Mustermann', 'Placeholder', 'Testperson', 'Sample', 'Fakename'] as const;

const two = (value: number) => String(value).padStart(2, '0');

/**
 * A made-up person, the same one for each try of an applicant: drawn from the e-mail without its
 * tag, so that one address keeps its person in every scenario.
 */
export function personFor(email: string, issuingCountry: string): Person {
	const seed = email.toLowerCase().replace(/\+[^+@]*(?=@[^@]*$)/, '');
	const bytes = createHash('sha256').update(seed).digest();
	const draw = (index: number, count: number) => bytes.readUInt16BE(index * 2) % count;
	const female = draw(0, 2) === 0;
	const birthYear = 1950 + draw(1, 55);
	const monthAndDay = (index: number) =>
		`${two(1 + draw(index, 12))}-${two(1 + draw(index + 1, 28))}`;
	const issueYear = 2020 + draw(4, 5);
	const issueDay = monthAndDay(5);
	const firstNames = female ? FEMALE : MALE;
	return {
		firstName: firstNames[draw(7, firstNames.length)] ?? firstNames[0],
		lastName: LAST[draw(8, LAST.length)] ?? LAST[0],
		gender: female ? 'female' : 'male',
		birthDate: `${birthYear}-${monthAndDay(2)}`,
		issueDate: `${issueYear}-${issueDay}`,
		expireDate: `${issueYear + 10}-${issueDay}`,
		nationality: issuingCountry,
		identityNumber: `${String(birthYear).charAt(2)}*****-${female ? 2 : 1}******`,
	};
}
