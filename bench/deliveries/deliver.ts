import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { finished } from 'node:stream/promises';

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
	const waiting = bodies.values();
	const times: number[] = [];
	const caller = async () => {
		// One iterator for all: each takes the next.
		for (const body of waiting) times.push(await deliverOne(url, agent, body));
	};
	await Promise.all(Array.from({ length: callers }, caller));
	agent.destroy();
	return times;
}
