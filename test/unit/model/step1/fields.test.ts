import { fieldsToSend } from '../../../../nodes/ArgosIdentity/model/step1/fields';
import { firstTry } from '../../support/step1';

it('sends the three fields that ARGOS requires and nothing that is unset', () => {
	expect(fieldsToSend(firstTry)).toEqual([
		['issuingCountry', 'KOR'],
		['email', 'anna@example.test'],
		['idType', 'passport'],
	]);
});

it('sends what is set in a fixed order', () => {
	const fields = {
		customOptions: '{}',
		cf3: 'three',
		cf2: 'two',
		cf1: 'one',
		userid: 'u-1',
		submissionId: 'abc',
		idType: 'visa',
		email: 'anna@example.test',
		issuingCountry: 'KOR',
	} as const;
	expect(fieldsToSend(fields)).toEqual(Object.entries(fields).reverse());
});
