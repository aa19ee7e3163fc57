import type { Forms } from '../forms/forms';
import { json, refusal, type Reply } from '../http/reply';
import type { EmulatorState } from '../state/state';
import { TOKEN_ERRORS, type TokenError } from '../texts/errors';
import { MAX_TOKENS } from '../tokens/pool';

interface TokenCall {
	text: string;
	contentType: string;
}

/** ARGOS documentation: most tokens of one call. */
const MAX_PER_CALL = 500;

const TEXT = /^text\/plain\b/i;
const JSON_TYPE = /^application\/json\b/i;

/** ARGOS documentation: text/plain works, application/json can fail; when it does is not said. */
const TAKEN: Record<Forms['tokenJson'], readonly RegExp[]> = {
	refused: [TEXT],
	taken: [TEXT, JSON_TYPE],
};

const refused = (errorCode: TokenError): Reply =>
	refusal(400, { errorCode, errorMessage: TOKEN_ERRORS[errorCode] }, errorCode);

/** The tokens of a body, or what is wrong with it. */
function parseTokens(text: string): string[] | TokenError {
	let body: unknown;
	try {
		body = JSON.parse(text);
	} catch {
		return 'invalid_payload';
	}
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return 'invalid_payload';
	const tokenIds: unknown = 'tokenId' in body ? body.tokenId : undefined;
	if (!Array.isArray(tokenIds) || tokenIds.length === 0) return 'invalid_token_id';
	const isToken = (tokenId: unknown): tokenId is string =>
		typeof tokenId === 'string' && tokenId !== '';
	return tokenIds.every(isToken) ? tokenIds : 'invalid_token_id';
}

/** ARGOS documentation: 8 to 64 bytes; letters, digits, - _ . with a letter or digit first and last. */
function faultOf(tokenId: string): TokenError | undefined {
	const bytes = Buffer.byteLength(tokenId);
	if (bytes < 8 || bytes > 64) return 'invalid_token_id_length';
	const isWritten = /^[a-z\d](?:[\w.-]*[a-z\d])?$/i.test(tokenId);
	return isWritten ? undefined : 'invalid_token_id_format';
}

/** POST /v3/submission/tokens. ARGOS documentation: form of request, answer and errors. */
export function postTokens({ text, contentType }: TokenCall, state: EmulatorState): Reply {
	const { tokens, settings, clock } = state;
	if (!TAKEN[settings.forms.tokenJson].some((type) => type.test(contentType))) {
		return refused('invalid_payload');
	}
	const tokenIds = parseTokens(text);
	if (!Array.isArray(tokenIds)) return refused(tokenIds);
	if (tokenIds.length > MAX_PER_CALL) return refused('request_token_limit_exceeded');
	const fault = tokenIds.map(faultOf).find((found) => found !== undefined);
	if (fault !== undefined) return refused(fault);
	if (tokens.countWith(tokenIds) > MAX_TOKENS) return refused('token_limit_exceeded');
	tokens.register(tokenIds, clock.now());
	const { length } = tokenIds;
	const summary = {
		totalSubmitted: length,
		currentCount: tokens.all.size,
		processed: length,
		failed: 0,
	};
	const body = { success: true, message: 'All tokens are now in the pool', summary };
	return { answer: json(200, body), note: `${length} tokens` };
}
