import { parameterValue } from '../../../../nodes/ArgosIdentity/actions/item/parameters';
import { fakeItem } from '../../support/fakeItem';
import { thrownBy, wordsOf } from '../../support/thrown';

it.each([['KOR'], [7], [true], [null], [['a']], [{ turnOff: [] }]])(
	'gives a parameter of the item as it is: %j',
	(value) => {
		const { item } = fakeItem({ parameters: { issuingCountry: value } });

		expect(parameterValue(item, 'issuingCountry')).toEqual(value);
	},
);

it('gives an empty text for a parameter that a saved workflow does not have', () => {
	expect(parameterValue(fakeItem().item, 'issuingCountry')).toBe('');
});

it('says of an expression that cannot be evaluated which one, and nothing of what n8n says', () => {
	const quoting = new Error("Cannot read properties of 'anna@example.test'");
	const { item } = fakeItem({ parameters: { issuingCountry: quoting } });

	const told = thrownBy(() => parameterValue(item, 'issuingCountry'));

	expect(told).toMatchObject({
		code: 'invalidInput',
		sent: 'no',
		message: expect.stringMatching(/^'Issuing Country' could not be /),
		description: expect.stringContaining('look at its expression with this item'),
	});
	expect(wordsOf(told)).not.toContain('anna');
});
