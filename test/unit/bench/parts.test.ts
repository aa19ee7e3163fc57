import type { Profiler } from 'node:inspector';
import { timeByPart } from '../../../bench/submit/insight/parts';

const MILLISECOND = 1000;

/** A profile in which each chain of callers, outermost first, was seen once, a millisecond long. */
function profileOf(...chains: Array<Array<[functionName: string, url: string]>>): Profiler.Profile {
	const nodes: Profiler.ProfileNode[] = [];
	const samples = chains.map((chain) => {
		for (const [depth, [functionName, url]] of chain.entries()) {
			const id = nodes.length + 1;
			const callFrame = { functionName, url, scriptId: '', lineNumber: 0, columnNumber: 0 };
			nodes.push({ id, callFrame, children: depth < chain.length - 1 ? [id + 1] : [] });
		}
		return nodes.length;
	});
	const timeDeltas = samples.map(() => MILLISECOND);
	return { nodes, samples, timeDeltas, startTime: 0, endTime: samples.length * MILLISECOND };
}

const PACKAGE = 'file:///project/dist/nodes/ArgosIdentity';
const MODULES = '/cache/n8n/node_modules';

describe('the time of a profile', () => {
	it.each([
		['checking', 'readJpeg', `${PACKAGE}/model/image/jpeg.js`],
		['node', 'submissionRow', `${PACKAGE}/model/submissionRow.js`],
		[
			'node',
			'execute',
			`${MODULES}/n8n-nodes-base/dist/nodes/HttpRequest/V3/HttpRequestV3.node.js`,
		],
		['expressions', 'resolve', `${MODULES}/n8n-workflow/dist/cjs/workflow-expression.js`],
		['engine', 'runNode', `${MODULES}/n8n-core/dist/execution-engine/workflow-execute.js`],
		['loading', 'getAsBuffer', `${MODULES}/n8n-core/dist/binary-data/binary-data.service.js`],
		['loading', 'read', 'node:internal/fs/promises'],
		['loading', 'load', '/project/bench/submit/ways/bareClient.ts'],
		['http', 'dispatch', `${MODULES}/axios/dist/node/axios.cjs`],
		['http', 'ClientRequest', 'node:_http_client'],
		['collecting', '(garbage collector)', ''],
		['waiting', '(idle)', ''],
		['other', 'processTimers', 'node:internal/timers'],
	] as const)('is %s in %s of %s', (part, functionName, url) => {
		const time = timeByPart(
			profileOf([
				['(root)', ''],
				[functionName, url],
			]),
		);

		expect(time[part]).toBe(1);
	});

	it('counts what everybody uses for the innermost caller that belongs to a part', () => {
		const profile = profileOf([
			['(root)', ''],
			['execute', `${PACKAGE}/actions/submission/submitId.operation.js`],
			['getAsBuffer', `${MODULES}/n8n-core/dist/binary-data/binary-data.service.js`],
			['from', 'node:buffer'],
			['base64Write', ''],
		]);

		expect(timeByPart(profile)).toMatchObject({ loading: 1, node: 0, other: 0 });
	});

	it('is found for a function with a name that every object knows', () => {
		const time = timeByPart(profileOf([['toString', `${PACKAGE}/model/text.js`]]));

		expect(time).toMatchObject({ node: 1, other: 0 });
	});

	it('adds up', () => {
		const wait: [string, string] = ['(idle)', ''];

		expect(
			timeByPart(profileOf([wait], [wait], [['main', '/project/bench/child.ts']])),
		).toMatchObject({
			waiting: 2,
			other: 1,
		});
	});
});
