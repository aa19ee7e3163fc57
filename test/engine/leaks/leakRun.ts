/**
 * Runs every fault twice, with items going on and with the node stopping, those that are answers once more with a selfie, and a submission that
 * passes in every form in which its row can leave, and writes what n8n would store to the file named
 * as argument. Run as a process of its own with n8n's log at its most
 * talkative, so that the test sees all that reaches standard output and standard error.
 */
import '../../../sandbox/engine/environment';
import { writeFileSync } from 'node:fs';
import type { INodeExecutionData } from 'n8n-workflow';
import { specimen } from '../../../sandbox/specimens';
import { SUBMIT_SELFIE } from '../../../sandbox/submitSelfieParameters';
import { ANSWERS, FAULTS } from '../faults';
import { openLab, type Lab } from '../../../sandbox/engine/lab';
import { serializeRun } from '../../../sandbox/engine/storedForm';
import { CANARIES, ROW_ANSWER, ROWS } from './canaries';

async function applicant(lab: Lab): Promise<INodeExecutionData> {
	const bytes = Buffer.concat([specimen('formats/small.jpg'), Buffer.from(CANARIES.picture)]);
	const [local, host] = CANARIES.email.split('@');
	const [first, ...last] = CANARIES.identity.split(' ');
	const [prefix, ...rest] = CANARIES.number.split('-');
	return {
		json: { local, host, first, last: last.join(' '), prefix, rest: rest.join('-') },
		binary: { data: await lab.engine.storeBinary(bytes, { fileName: 'id.jpg' }) },
	};
}

const PARAMETERS = {
	email: '={{ $json.local + "@" + $json.host }}',
	personalData: 'none',
	options: { maxConcurrency: 1, timeout: 1000, resendWhenNotSent: false },
};

const SELFIE = {
	...SUBMIT_SELFIE,
	submissionId: 'leak-row-1',
	fullName: '={{ $json.first + " " + $json.last }}',
	birthDate: '1991-05-17',
	additionalFields: { identityNumber: '={{ $json.prefix + "-" + $json.rest }}' },
};

async function main(): Promise<void> {
	const lab = await openLab('filesystem', {
		apiKey: CANARIES.apiKey,
		scenarios: {
			canary: [{ kind: 'raw', status: 200, body: ROW_ANSWER }],
		},
		forceScenario: 'canary',
	});
	const stored: Record<string, string> = {};
	const run = async (onError: 'continueErrorOutput' | 'stopWorkflow', chosen = {}) =>
		serializeRun(
			await lab.runWorkflow([await applicant(lab)], { ...PARAMETERS, ...chosen }, { onError }),
		);
	const pointAt = (baseUrl: string) => {
		lab.engine.setCredentials({ argosIdentityApi: { apiKey: CANARIES.apiKey, baseUrl } });
	};

	for (const fault of FAULTS) {
		for (const onError of ['continueErrorOutput', 'stopWorkflow'] as const) {
			const host = await fault.open();
			pointAt(host.baseUrl);
			stored[`${fault.name} (${onError})`] = await run(onError);
			await host.close();
		}
	}
	for (const fault of ANSWERS) {
		const host = await fault.open({ kycStatus: 'approved', livenessScore: 99 });
		pointAt(host.baseUrl);
		stored[`${fault.name} (selfie)`] = await run('stopWorkflow', SELFIE);
		await host.close();
	}
	pointAt(lab.emulator.baseUrl);
	for (const [name, { parameters }] of Object.entries(ROWS)) {
		stored[`row: ${name}`] = await run('stopWorkflow', parameters);
	}

	await lab.close();
	writeFileSync(process.argv[2] ?? '', JSON.stringify(stored));
	process.exit(0);
}

void main();
