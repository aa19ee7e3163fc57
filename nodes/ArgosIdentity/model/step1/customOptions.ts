/** Project rules that one submission can switch off; ARGOS accepts only `false` for them. */
export const RULES_TO_TURN_OFF = [
	'ageLimit',
	'approvePeriod',
	'blacklistCountries',
	'rejectPeriod',
] as const;

export type RuleToTurnOff = (typeof RULES_TO_TURN_OFF)[number];

/** What happens to somebody whom the project knows already: its own setting, or this one for once. */
export const DUPLICATE_RULES = ['projectDefault', 'on', 'off'] as const;

export type DuplicateRule = (typeof DUPLICATE_RULES)[number];

export interface CustomOptionsChoice {
	turnOff: readonly RuleToTurnOff[];
	rejectDuplicateUser: DuplicateRule;
}

export function isRuleToTurnOff(value: unknown): value is RuleToTurnOff {
	return RULES_TO_TURN_OFF.some((rule) => rule === value);
}

export function isDuplicateRule(value: unknown): value is DuplicateRule {
	return DUPLICATE_RULES.some((rule) => rule === value);
}

/** What was chosen in ARGOS's spelling, its keys in alphabetical order; what was not chosen is absent. */
export function chosenOptions(choice: CustomOptionsChoice): Record<string, boolean> {
	const options: Record<string, boolean> = {};
	for (const rule of RULES_TO_TURN_OFF) if (choice.turnOff.includes(rule)) options[rule] = false;
	if (choice.rejectDuplicateUser !== 'projectDefault') {
		options.rejectDuplicateUser = choice.rejectDuplicateUser === 'on';
	}
	return options;
}

/**
 * The `customOptions` field of Step 1: a JSON object as text. Null when nothing is chosen, since then
 * the field is not sent.
 */
export function customOptionsText(choice: CustomOptionsChoice): string | null {
	const options = chosenOptions(choice);
	return Object.keys(options).length === 0 ? null : JSON.stringify(options);
}
