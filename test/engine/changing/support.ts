import type { GenericValue, IDataObject } from 'n8n-workflow';
import type { NodeRequest } from '../../../sandbox/engine/engine';
import { openLab, type Lab } from '../../../sandbox/engine/lab';
import { EMULATOR_ADMINS } from '../../../sandbox/emulator';
import { specimen } from '../../../sandbox/specimens';

export const [ADMIN = ''] = EMULATOR_ADMINS;

type Parameters = Record<string, GenericValue>;

/** A lab for one file of tests, with what they all do in it. */
export function useLab() {
	let lab: Lab;
	beforeAll(async () => {
		lab = await openLab();
	});
	beforeEach(() => {
		lab.emulator.reset();
		lab.emulator.seed(1, () => ({
			submissionId: 'waiting',
			status: 'pending',
			email: 'anna@example.test',
			userid: 'u-7',
			images: { idImage: specimen('formats/small.jpg') },
		}));
	});
	afterAll(async () => {
		await lab.close();
	});

	/** Runs an operation for items with its errors as items, and gives their JSON. */
	const run = async (
		operation: string,
		parameters: Parameters,
		items: IDataObject[] = [{}],
		request: Partial<NodeRequest> = {},
	) => {
		const { output } = await lab.submit(
			items.map((json) => ({ json })),
			{ operation, ...parameters },
			{ onError: 'continueRegularOutput', ...request },
		);
		return (output[0] ?? []).map(({ json }) => json);
	};
	return {
		lab: () => lab,
		emulator: () => lab.emulator,
		run,
		review: async (parameters: Parameters = {}, items?: IDataObject[]) =>
			await run(
				'review',
				{
					submissionId: 'waiting',
					admin: ADMIN,
					decision: 'approved',
					rejectComment: '',
					corrections: {},
					...parameters,
				},
				items,
			),
		/** What GET says of a submission. */
		read: async (submissionId = 'waiting') =>
			(await run('get', { submissionId, options: { whenNotFound: 'row' } }))[0] ?? {},
		/** How many requests that change something ARGOS has got. */
		changes: () => lab.emulator.requests.filter(({ method }) => method !== 'GET').length,
	};
}

export const READ_AGAIN = 'Read the submission again before you repeat this.';
