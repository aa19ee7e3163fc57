import type { Endpoint } from './endpoint';
import { turnOf } from './choose';
import type { Scenario, ScenarioTable, Turn } from './scenario';

interface Playing {
	name: string;
	turns: Scenario;
	requests: number;
}

/** Only a try can fail or end in a verdict; what only looks cannot be carried out unheard. */
const isPlayable = (turns: Scenario, endpoint: Endpoint): boolean => {
	if (endpoint === 'POST /submission/step2') return true;
	const onlyLooks = endpoint.startsWith('GET ');
	return turns.every(
		(turn) =>
			turn.kind === 'raw' ||
			turn.kind === 'reset' ||
			(turn.kind === 'success' &&
				!(onlyLooks && (turn.lost === true || turn.failsWith !== undefined))),
	);
};

/** A scenario of the table by its name. Throws when there is none. */
function namedScenario(name: string, table: ScenarioTable): Scenario {
	const turns = Object.hasOwn(table, name) ? table[name] : undefined;
	if (!turns) throw new Error(`There is no scenario named "${name}"`);
	return turns;
}

/** Scenarios that are set for endpoints: one turn for each request, the last one repeats. */
export class EndpointScenarios {
	private readonly playing = new Map<string, Playing>();

	constructor(private readonly table: ScenarioTable) {}

	/** Throws when there is no such scenario, or when it asks for another try. */
	set(endpoint: Endpoint, scenario: string | Scenario | undefined): void {
		if (scenario === undefined) {
			this.playing.delete(endpoint);
			return;
		}
		const isName = typeof scenario === 'string';
		const turns = isName ? namedScenario(scenario, this.table) : scenario;
		const name = isName ? scenario : 'of its own';
		if (!isPlayable(turns, endpoint)) {
			throw new Error(`Scenario "${name}" is for Step 1: ${endpoint} has no tries`);
		}
		this.playing.set(endpoint, { name, turns, requests: 0 });
	}

	/** The turn of this request; none = the endpoint answers as usual. */
	next(endpoint: string): { name: string; turn: Turn } | undefined {
		const playing = this.playing.get(endpoint);
		if (!playing) return undefined;
		const turn = turnOf(playing.turns, playing.requests);
		playing.requests += 1;
		return { name: playing.name, turn };
	}
}
