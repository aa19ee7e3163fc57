import fc from 'fast-check';
import {
	customOptionsText,
	DUPLICATE_RULES,
	isDuplicateRule,
	isRuleToTurnOff,
	RULES_TO_TURN_OFF,
	type CustomOptionsChoice,
} from '../../../../nodes/ArgosIdentity/model/step1/customOptions';

const anyChoice: fc.Arbitrary<CustomOptionsChoice> = fc.record({
	turnOff: fc.array(fc.constantFrom(...RULES_TO_TURN_OFF)),
	rejectDuplicateUser: fc.constantFrom(...DUPLICATE_RULES),
});

const parsed = (choice: CustomOptionsChoice) =>
	JSON.parse(customOptionsText(choice) ?? '{}') as Record<string, unknown>;

describe('the customOptions field', () => {
	it('is not sent when nothing is chosen', () => {
		expect(customOptionsText({ turnOff: [], rejectDuplicateUser: 'projectDefault' })).toBeNull();
	});

	it('turns each chosen rule off and leaves the others out', () => {
		const text = customOptionsText({
			turnOff: ['rejectPeriod', 'approvePeriod'],
			rejectDuplicateUser: 'projectDefault',
		});
		expect(text).toBe('{"approvePeriod":false,"rejectPeriod":false}');
	});

	it('names all four rules in ARGOS’s spelling', () => {
		const text = customOptionsText({
			turnOff: RULES_TO_TURN_OFF,
			rejectDuplicateUser: 'projectDefault',
		});
		expect(text).toBe(
			'{"ageLimit":false,"approvePeriod":false,"blacklistCountries":false,"rejectPeriod":false}',
		);
	});

	it.each([
		['on', '{"rejectDuplicateUser":true}'],
		['off', '{"rejectDuplicateUser":false}'],
	] as const)('rejects people known already when that is %s', (rule, text) => {
		expect(customOptionsText({ turnOff: [], rejectDuplicateUser: rule })).toBe(text);
	});

	it('never turns one of the four rules on', () => {
		fc.assert(
			fc.property(anyChoice, (choice) => {
				const options = parsed(choice);
				expect(RULES_TO_TURN_OFF.map((rule) => options[rule])).not.toContain(true);
			}),
		);
	});

	it('reads back as what was chosen', () => {
		fc.assert(
			fc.property(anyChoice, (choice) => {
				const { rejectDuplicateUser, ...rules } = parsed(choice);
				const duplicates = { projectDefault: undefined, on: true, off: false };
				expect(Object.keys(rules).sort()).toEqual([...new Set(choice.turnOff)].sort());
				expect(rejectDuplicateUser).toBe(duplicates[choice.rejectDuplicateUser]);
			}),
		);
	});

	it('is not sent exactly when nothing is chosen', () => {
		fc.assert(
			fc.property(anyChoice, (choice) => {
				const nothing =
					choice.turnOff.length === 0 && choice.rejectDuplicateUser === 'projectDefault';
				expect(customOptionsText(choice) === null).toBe(nothing);
			}),
		);
	});
});

describe('a value from an expression', () => {
	it.each(RULES_TO_TURN_OFF)('can be the rule %s', (rule) => {
		expect(isRuleToTurnOff(rule)).toBe(true);
	});

	it.each(['rejectDuplicateUser', 'AgeLimit', '', null, 0, ['ageLimit']])(
		'is no rule: %j',
		(value) => {
			expect(isRuleToTurnOff(value)).toBe(false);
		},
	);

	it.each(DUPLICATE_RULES)('can treat known people as %s', (rule) => {
		expect(isDuplicateRule(rule)).toBe(true);
	});

	it.each([true, false, 'true', 'On', '', null])('is no such treatment: %j', (value) => {
		expect(isDuplicateRule(value)).toBe(false);
	});
});
