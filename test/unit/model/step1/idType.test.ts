import {
	ID_TYPES,
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

it.each(['', ' ', 'drvlic', 'pass port', 'passports', 'drivers__license', 'constructor'])(
	'does not know %j',
	(text) => {
		expect(toIdType(text)).toBeNull();
	},
);

it.each(ID_TYPES.map((idType) => [idType, CARDS.includes(idType)] as const))(
	'expects something on the back of a %s: %s',
	(idType, expected) => {
		expect(usuallyHasBack(idType)).toBe(expected);
	},
);
