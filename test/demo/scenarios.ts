import type { ScenarioTable, Step } from '../emulator';

/** What is read is what the pictures show, so that the table and the documents agree. */
const read = (ocr: Record<string, string>): Step => ({ kind: 'success', ocr });

/** How the stand-in for ARGOS answers in the demo, by the tag in the applicant's e-mail address. */
export const DEMO_SCENARIOS: ScenarioTable = {
	'theo-reads-well': [
		read({
			ocr_name: 'Theo Marlowe-Tester',
			ocr_birthDate: '1990-02-28',
			ocr_licenseNumber: 'LM0012345',
		}),
	],
	'glare-once': [
		{ kind: 'retry', codes: ['glare_detected'] },
		read({
			ocr_name: 'Anna Maria Eriksson',
			ocr_birthDate: '1974-08-12',
			ocr_identityNumber: 'U000417K8',
		}),
	],
	'always-expired': [{ kind: 'retry', codes: ['document_expired'] }],
	'mira-reads-well': [
		read({
			ocr_name: 'Mira June Vale Sample',
			ocr_birthDate: '1988-06-17',
			ocr_identityNumber: 'IDX700219',
		}),
	],
};
