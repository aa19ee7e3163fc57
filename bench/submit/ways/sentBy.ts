import type { Engine } from '../../../sandbox/engine/engine';
import { inWorkflow, type Step } from '../../lab/inWorkflow';
import type { Way } from './way';

/** Sends a batch by a node in a workflow, or runs the workflow alone when nothing is to be sent. */
export function sentBy(engine: Engine, sender: Step | null): Way {
	const run = inWorkflow(engine, sender ? [sender] : []);
	return async (items) => {
		const output = await run(items);
		if (output.length !== items.length) throw new Error(`${output.length} items came out`);
		return sender ? output.map(({ json }) => String(json['submissionId'])) : [];
	};
}
