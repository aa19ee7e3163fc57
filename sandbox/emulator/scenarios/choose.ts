import type { Scenario, ScenarioTable, Turn } from './scenario';

export type Step = 'step1' | 'step2';

export interface Chosen {
	name: string;
	turns: Scenario;
}

/** Emulator's own rule: a name that begins so is one for Step 2; Step 1 leaves it alone. */
const stepOf = (name: string): Step => (name.startsWith('step2-') ? 'step2' : 'step1');

/** Emulator's own rule: what stands after a + in the e-mail's local part; the last one for a step counts. */
function tagOf(email: string, step: Step): string | undefined {
	const [, ...tags] = email.slice(0, email.lastIndexOf('@')).split('+');
	return tags.filter((tag) => stepOf(tag) === step).at(-1);
}

/**
 * The scenario that is forced on everybody, or that an e-mail's tag names. None for an unknown tag,
 * so that ordinary tagged addresses work.
 */
export function scenarioFor(
	step: Step,
	email: string,
	table: ScenarioTable,
	forced?: string,
): Chosen | undefined {
	const isForced = forced !== undefined && stepOf(forced) === step;
	const name = isForced ? forced : tagOf(email, step);
	const turns = name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
	return name !== undefined && turns ? { name, turns } : undefined;
}

/** What Step 1 plays when no scenario is chosen. */
export const usualScenario = (table: ScenarioTable): Chosen => ({
	name: 'success',
	turns: table['success'] ?? [{ kind: 'success' }],
});

/** The turn of a try, counted from 0. */
export function turnOf<One extends Turn>(turns: readonly [One, ...One[]], index: number): One {
	return turns[Math.min(index, turns.length - 1)] ?? turns[0];
}
