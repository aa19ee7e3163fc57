import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { finished } from 'node:stream/promises';
import { atATime } from './atATime';
import { submissionIdOf } from './submissionIds';

let deliveries = 0;

/** That ARGOS has approved so many submissions: each delivery another one, so that none is a repeat. */
export const approvals = (count: number): string[] =>
	Array.from({ length: count }, (_, index) => {
		deliveries += 1;
		return JSON.stringify({
			webhook_trigger: 'approved',
			submission_id: submissionIdOf(index),
			userid: `delivery-${deliveries}`,
		});
	});

/** Posts one delivery. Gives how long its answer took, in milliseconds. Throws for another status than 200. */
async function deliverOne(url: string, agent: Agent, body: string): Promise<number> {
	const start = performance.now();
	const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
	const request = httpRequest(url, { method: 'POST', agent, headers });
	request.end(body);
	const [response] = (await once(request, 'response')) as [IncomingMessage];
	response.resume();
	await finished(response);
	if (response.statusCode !== 200)
		throw new Error(`A delivery was answered ${response.statusCode}`);
	return performance.now() - start;
}

/** Posts all, so many at a time; gives how long each answer took, in milliseconds. */
export async function deliverAll(
	url: string,
	bodies: readonly string[],
	callers: number,
): Promise<number[]> {
	const agent = new Agent({ keepAlive: true, maxSockets: callers });
	const times: number[] = [];
	await atATime(callers, bodies, async (body) => {
		times.push(await deliverOne(url, agent, body));
	});
	agent.destroy();
	return times;
}
