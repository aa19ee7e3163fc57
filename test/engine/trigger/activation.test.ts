import { NodeOperationError, type INodeParameters } from 'n8n-workflow';
import { openLab, type Lab } from '../../../sandbox/engine/lab';
import { activate } from '../../../sandbox/engine/webhookServer';
import { ARGOS_TRIGGER, TRIGGER } from '../../../sandbox/triggerParameters';

describe('Activating a workflow with the trigger', () => {
	let lab: Lab;
	const activateWith = async (parameters: INodeParameters) =>
		await activate(lab.engine, {
			type: ARGOS_TRIGGER,
			parameters: { ...TRIGGER, ...parameters },
		});

	beforeAll(async () => {
		lab = await openLab();
	});
	afterAll(async () => {
		await lab.close();
	});

	it.each([{}, { allowedIps: '52.78.194.237' }, { allowedIps: '10.0.0.0/8, 2001:db8::/32' }])(
		'sends nothing to ARGOS, where a person enters the address: %j',
		async (parameters) => {
			await activateWith(parameters);

			expect(lab.emulator.requests).toEqual([]);
		},
	);

	it('is refused with the place in the list that is no address', async () => {
		const refused = await activateWith({ allowedIps: '52.78.194.237, somewhere' }).catch(
			(thrown: unknown) => thrown,
		);

		expect(refused).toBeInstanceOf(NodeOperationError);
		expect(refused).toMatchObject({
			message: "'Allowed IPs' has an entry that is no IP address or range, the one at place 2",
			description: expect.stringContaining('nobody is let in'),
		});
	});

	it.each([
		[
			{ allowedIps: '={{ "" }}' },
			"'Allowed IPs' has an entry that is no IP address or range, the one at place 1",
		],
		[{ events: [] }, "'Events' is empty, so that nothing would ever come"],
		[{ verify: 'maybe' }, "'Verify' is neither readBack nor none"],
		[
			{ whenUnreachable: 'ignore' },
			"'When ARGOS Cannot Be Asked' is neither refuse nor emitUnverified",
		],
	])('is refused with settings that would let nobody in: %j', async (parameters, message) => {
		await expect(activateWith(parameters)).rejects.toMatchObject({ message });
	});
});
