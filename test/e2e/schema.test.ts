import { STEP1_COLUMNS } from '../../nodes/ArgosIdentity/model/step1/row';
import { useN8n } from './support/useN8n';
import { NEWEST } from '../../sandbox/n8n/versions';

describe('the fields of the row, before the first run', () => {
	const world = useN8n(NEWEST);

	it('are served where the editor looks for them', async () => {
		const path = 'n8n-nodes-argos-identity.argosIdentity/1.0.0/submission/submitId.json';

		const response = await fetch(`${world().server.url}/schemas/${path}`);

		expect(response.status).toBe(200);
		const { properties } = (await response.json()) as { properties: Record<string, unknown> };
		expect(Object.keys(properties)).toEqual([...STEP1_COLUMNS]);
	});
});
