import {
	ID_TYPE_OPTIONS,
	ID_TYPES,
	mayLackBack,
	toIdType,
	usuallyHasBack,
} from '../../../../nodes/ArgosIdentity/model/step1/idType';

const CARDS = ['drivers_license', 'government_id', 'residence_permit'];

it('knows the nine ID types of Step 1', () => {
	expect([...ID_TYPES].sort()).toEqual([
		'aadhaar',
		'drivers_license',
		'government_id',
		'pancard',
		'passport',
		'residence_permit',
		'universal',
		'vehicle_registration_certificate',
		'visa',
	]);
});

it.each(ID_TYPES)('reads %s as itself', (idType) => {
	expect(toIdType(idType)).toBe(idType);
});

it.each([
	['PASSPORT', 'passport'],
	['Drivers License', 'drivers_license'],
	['drivers-license', 'drivers_license'],
	['  government  -  id  ', 'government_id'],
	['Vehicle Registration\tCertificate', 'vehicle_registration_certificate'],
])('reads %j, whatever its case and what stands between its words', (text, idType) => {
	expect(toIdType(text)).toBe(idType);
});

describe.each(ID_TYPE_OPTIONS.map(({ name, value }) => [name, value] as const))(
	'the label %s of the panel’s list',
	(label, idType) => {
		it('is read as it stands there', () => {
			expect(toIdType(label)).toBe(idType);
		});

		it('is read in any case, with any spaces', () => {
			const written = [label.toUpperCase(), label.toLowerCase(), label.replace(/ /g, '\u00a0 ')];
			expect(written.map(toIdType)).toEqual([idType, idType, idType]);
		});

		it('is read without its brackets and what stands in them', () => {
			expect(toIdType(label.replace(/ \(.*\)$/, ''))).toBe(idType);
		});
	},
);

it.each(['’', '‘', 'ʼ', '`', '´', '′', '＇', ''])(
	'reads "Driver%ss License" with whatever an editor made of its apostrophe',
	(apostrophe) => {
		expect(toIdType(`Driver${apostrophe}s License`)).toBe('drivers_license');
	},
);

it('reads a label with invisible characters in and around it', () => {
	expect(toIdType('\ufeffGovernment\u200b ID\u00ad Card\u200e')).toBe('government_id');
});

it.each([
	'',
	' ',
	'drvlic',
	'pass port',
	'passports',
	'drivers__license',
	'PAN Card (Korea)',
	'Visa (India)',
	'constructor',
])('does not know %j', (text) => {
	expect(toIdType(text)).toBeNull();
});

it.each(ID_TYPES.map((idType) => [idType, CARDS.includes(idType)] as const))(
	'expects something on the back of a %s: %s',
	(idType, expected) => {
		expect(usuallyHasBack(idType)).toBe(expected);
	},
);

it.each(ID_TYPES.map((idType) => [idType, ['passport', 'visa'].includes(idType)] as const))(
	'knows whether a form for several kinds may leave the back of a %s empty: %s',
	(idType, expected) => {
		expect(mayLackBack(idType)).toBe(expected);
	},
);
