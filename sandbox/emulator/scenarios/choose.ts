import type { Scenario, ScenarioTable, Turn } from './scenario';

const DEFAULT_NAME = 'success';

/** Emulator's own rule: the tag after the last + of the e-mail's local part names the scenario. */
const tagOf = (email: string) => /\+([^+@]*)@[^@]*$/.exec(email)?.[1];

/** Whether an e-mail's tag names a scenario of the table. */
export function namesScenario(email: string, table: ScenarioTable): boolean {
	const tag = tagOf(email);
	return tag !== undefined && Object.hasOwn(table, tag);
}

/** An unknown tag plays the default scenario, so that ordinary tagged addresses work. */
export function scenarioFor(
	email: string,
	table: ScenarioTable,
	forced?: string,
): { name: string; turns: Scenario } {
	const wanted = forced ?? tagOf(email) ?? DEFAULT_NAME;
	const name = Object.hasOwn(table, wanted) ? wanted : DEFAULT_NAME;
	return { name, turns: table[name] ?? [{ kind: 'success' }] };
}

/** The turn of a try, counted from 0. */
export function turnOf<One extends Turn>(turns: readonly [One, ...One[]], index: number): One {
	return turns[Math.min(index, turns.length - 1)] ?? turns[0];
}
