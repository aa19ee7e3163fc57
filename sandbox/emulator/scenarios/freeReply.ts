import { JSON_HEADERS, type HttpAnswer, type Reply } from '../http/reply';
import type { RawTurn, ResetTurn } from './scenario';

type Values = Readonly<Record<string, string>>;

/** A free answer: whatever the turn holds, with `{name}` in it filled in. */
function rawAnswer(turn: RawTurn, values: Values): HttpAnswer {
	const fill = (text: string) =>
		Object.entries(values).reduce(
			(filled, [name, value]) => filled.replaceAll(`{${name}}`, value),
			text,
		);
	const isJson = turn.body !== undefined;
	const headers: Record<string, string> = { ...(isJson && JSON_HEADERS), ...turn.headers };
	if (turn.contentType !== undefined) headers['content-type'] = turn.contentType;
	return {
		status: turn.status,
		headers: Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, fill(v)])),
		body: fill(isJson ? JSON.stringify(turn.body) : (turn.text ?? '')),
	};
}

/** Plays a turn that leaves everything as it is. */
export function freeReply(turn: RawTurn | ResetTurn, values: Values): Reply {
	if (turn.kind === 'reset') return { answer: 'reset', note: 'connection reset' };
	return { answer: rawAnswer(turn, values), note: 'free answer' };
}
