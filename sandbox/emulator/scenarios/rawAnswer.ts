import { json } from '../http/reply';
import type { HttpAnswer } from '../http/reply';
import type { RawTurn } from './scenario';

/** A free answer: whatever the turn holds, with `{name}` in it filled in. */
export function rawAnswer(turn: RawTurn, values: Readonly<Record<string, string>>): HttpAnswer {
	const fill = (text: string) =>
		Object.entries(values).reduce(
			(filled, [name, value]) => filled.replaceAll(`{${name}}`, value),
			text,
		);
	const base = turn.body === undefined ? undefined : json(turn.status, turn.body);
	const headers = { ...base?.headers, ...turn.headers };
	if (turn.contentType !== undefined) headers['content-type'] = turn.contentType;
	return {
		status: turn.status,
		headers: Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, fill(v)])),
		body: fill(base?.body ?? turn.text ?? ''),
	};
}
