/** What a machine readable zone says. Dates are YYMMDD, names are in capital Latin letters. */
export interface MrzHolder {
	documentCode: string;
	issuingState: string;
	documentNumber: string;
	surname: string;
	givenNames: string;
	nationality: string;
	birthDate: string;
	sex: 'F' | 'M' | '<';
	expiryDate: string;
	personalNumber?: string;
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const WEIGHTS = [7, 3, 1];

/** Check digit of ICAO 9303 part 3, section 4.9: weights 7-3-1, modulo 10, filler counts as 0. */
export function checkDigit(text: string): string {
	let sum = 0;
	Array.from(text).forEach((character, index) => {
		sum += Math.max(ALPHABET.indexOf(character), 0) * (WEIGHTS[index % 3] ?? 0);
	});
	return String(sum % 10);
}

/** The two lines of 44 characters of a passport (TD3, ICAO 9303 part 4). */
export function passportMrz(holder: MrzHolder): [string, string] {
	const number = withCheckDigit(fill(holder.documentNumber, 9));
	const birth = withCheckDigit(holder.birthDate);
	const expiry = withCheckDigit(holder.expiryDate);
	const personal = withCheckDigit(fill(holder.personalNumber ?? '', 14));
	return [
		fill(holder.documentCode, 2) + holder.issuingState + names(holder, 39),
		number +
			holder.nationality +
			birth +
			holder.sex +
			expiry +
			personal +
			checkDigit(number + birth + expiry + personal),
	];
}

/** The three lines of 30 characters of an identity card (TD1, ICAO 9303 part 5). */
export function cardMrz(holder: MrzHolder): [string, string, string] {
	const number = withCheckDigit(fill(holder.documentNumber, 9)) + fill('', 15);
	const birth = withCheckDigit(holder.birthDate);
	const expiry = withCheckDigit(holder.expiryDate);
	const optional = fill(holder.personalNumber ?? '', 11);
	return [
		fill(holder.documentCode, 2) + holder.issuingState + number,
		birth +
			holder.sex +
			expiry +
			holder.nationality +
			optional +
			checkDigit(number + birth + expiry + optional),
		names(holder, 30),
	];
}

function names(holder: MrzHolder, length: number): string {
	return fill(`${transliterate(holder.surname)}<<${transliterate(holder.givenNames)}`, length);
}

function transliterate(name: string): string {
	return name.replace(/[ -]/g, '<');
}

function withCheckDigit(text: string): string {
	return text + checkDigit(text);
}

function fill(text: string, length: number): string {
	return text.slice(0, length).padEnd(length, '<');
}
