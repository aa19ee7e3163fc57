import { FORGERIES, PLAIN_PLAN, type WebhookPlan } from './plan';

interface Rule {
	test: (value: unknown) => boolean;
	says: string;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && value >= 0;
const isList = (value: unknown): value is unknown[] => Array.isArray(value);

const milliseconds: Rule = { test: isNumber, says: 'a number of milliseconds' };
const share: Rule = {
	test: (value) =>
		isList(value)
			? value.every((number) => Number.isInteger(number) && Number(number) >= 1)
			: isNumber(value) && value <= 1,
	says: 'a share from 0 to 1 or a list of numbers of deliveries, which count from 1',
};

/** What may stand in a plan. */
const RULES: Record<keyof WebhookPlan, Rule> = {
	seed: { test: (value) => Number.isInteger(value), says: 'a whole number' },
	delayMs: {
		test: (value) =>
			isNumber(value) ||
			(isList(value) &&
				value.length === 2 &&
				value.every(isNumber) &&
				Number(value[0]) <= Number(value[1])),
		says: 'a number of milliseconds or two, the smaller one first',
	},
	lost: share,
	repeated: share,
	repeatAfterMs: milliseconds,
	outOfOrder: share,
	forged: share,
	forgeries: {
		test: (value) =>
			isList(value) &&
			value.length > 0 &&
			value.every((name) => FORGERIES.some((forgery) => forgery === name)),
		says: `a list of ${FORGERIES.join(', ')}`,
	},
	encrypted: share,
	patienceMs: milliseconds,
};

const isName = (name: string): name is keyof WebhookPlan => Object.hasOwn(RULES, name);

function isPlan(value: unknown): value is Partial<WebhookPlan> {
	if (typeof value !== 'object' || value === null || isList(value)) {
		throw new Error('The webhook plan must be an object');
	}
	for (const [name, setting] of Object.entries(value)) {
		if (!isName(name)) {
			throw new Error(`A webhook plan has no "${name}"; it has ${Object.keys(RULES).join(', ')}`);
		}
		if (!RULES[name].test(setting))
			throw new Error(`"${name}" of the webhook plan must be ${RULES[name].says}`);
	}
	return true;
}

/** A whole plan from what is given of one. Throws an Error that says what is wrong. */
export function parsePlan(value: unknown): WebhookPlan {
	const plan = isPlan(value) ? { ...PLAIN_PLAN, ...value } : PLAIN_PLAN;
	const { lost, repeated } = plan;
	if (typeof lost === 'number' && typeof repeated === 'number' && lost + repeated > 1) {
		throw new Error('"lost" and "repeated" of the webhook plan must be 1 together at most');
	}
	return plan;
}

/** Parses `name=value` texts, the values as JSON: `lost=0.3`, `delayMs=[100,500]`. Throws an Error. */
export function parsePlanTexts(texts: readonly string[]): WebhookPlan {
	const pairs = texts.map((text): [string, unknown] => {
		const [name = '', value = ''] = text.split(/=(.*)/s);
		try {
			return [name, JSON.parse(value)];
		} catch {
			throw new Error(`"${name}" of the webhook plan takes a number or a list, such as [2,5]`);
		}
	});
	return parsePlan(Object.fromEntries(pairs));
}
