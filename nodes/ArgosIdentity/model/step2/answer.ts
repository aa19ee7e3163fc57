import type { StatusFacts } from '../status/outcome';
import { readStatus } from '../status/readStatus';
import { isRecord, readKey, toText } from '../values/unknown';

/** What Step 2 answered, in one form whatever form it came in. */
export interface Step2Answer extends StatusFacts {
	/** ARGOS's samples have none. */
	submissionId: string | null;
	faceSimilarityScore: number | null;
	livenessScore: number | null;
	/** `success` also in ARGOS's sample of a rejected submission: it decides nothing here. */
	verificationResult: string | null;
}

function toNumber(value: unknown): number | null {
	const number = Number(toText(value) ?? NaN);
	return Number.isFinite(number) ? number : null;
}

/**
 * Reads the body of a Step 2 answer with HTTP 200. Null when it names neither a submission nor a
 * status nor a score: then it is no answer of Step 2, whatever `verificationResult` says.
 */
export function readStep2Answer(body: unknown): Step2Answer | null {
	if (!isRecord(body)) return null;
	const answer: Step2Answer = {
		submissionId: readKey(body, 'submissionId', toText),
		...readStatus(body),
		faceSimilarityScore: readKey(body, 'faceSimilarityScore', toNumber),
		livenessScore: readKey(body, 'livenessScore', toNumber),
		verificationResult: readKey(body, 'verificationResult', toText),
	};
	const saysSomething =
		answer.kycStatus !== null ||
		answer.retryReasons.length > 0 ||
		answer.submissionId !== null ||
		answer.faceSimilarityScore !== null ||
		answer.livenessScore !== null;
	return saysSomething ? answer : null;
}
