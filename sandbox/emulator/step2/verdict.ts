import type { Project } from '../state/options';
import { personOf } from '../submissions/identity';
import type { Submission } from '../submissions/submission';
import type { Step2 } from './parseStep2';

export interface Verdict {
	status: 'approved' | 'pending' | 'rejected';
	rejectCodes?: string[];
}

type Comparison = 'same' | 'differs' | 'not-read';

/** Words in any order, whatever their case, accents and what stands between them. */
function wordsOf(name: string): string {
	const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
}

/** What Step 1 read; for a seeded submission, the person that it was given. */
function readIn(submission: Submission): { name: string; birthDate: unknown } {
	const { shown } = submission;
	const { firstName, lastName, birthDate } = personOf(submission);
	if (!shown) return { name: `${firstName} ${lastName}`, birthDate };
	const { ocr_name, ocr_firstName, ocr_lastName, ocr_birthDate } = shown;
	const parts = [ocr_firstName, ocr_lastName].filter((part) => typeof part === 'string');
	return {
		name: typeof ocr_name === 'string' ? ocr_name : parts.join(' '),
		birthDate: ocr_birthDate,
	};
}

/** Emulator's own rule: name and birth date are compared, nothing else. */
function compare({ submission, name, birthDate }: Step2): Comparison {
	const read = readIn(submission);
	if (read.name === '' || !read.birthDate) return 'not-read';
	return wordsOf(name) === wordsOf(read.name) && birthDate === read.birthDate ? 'same' : 'differs';
}

/** ARGOS documentation: the codes; when each is given is the emulator's own. */
const REJECT_CODES: Record<Comparison, string> = {
	same: 'automatic_verification_fail',
	differs: 'id_info_dataMismatch',
	'not-read': 'automatic_verification_fail',
};

/**
 * What a selfie that is good ends with. Emulator's own rule: a person has to look where what was typed is
 * not what Step 1 read, or nothing was read. ARGOS documentation: a project that is automatic only rejects
 * what would be pending.
 */
export function verdictOn(step2: Step2, project: Project): Verdict {
	const comparison = compare(step2);
	const status = comparison === 'same' ? project.verdict : 'pending';
	return status === 'pending' && project.automaticOnly
		? { status: 'rejected', rejectCodes: [REJECT_CODES[comparison]] }
		: { status };
}
