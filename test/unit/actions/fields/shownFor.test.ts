import { shownFor } from '../../../../nodes/ArgosIdentity/actions/fields/shownFor';

const PLAIN = { name: 'email', displayName: 'Email', type: 'string', default: '' } as const;

it('shows a parameter where its operation is chosen', () => {
	expect(shownFor('submission', 'get', [PLAIN])).toEqual([
		{ ...PLAIN, displayOptions: { show: { resource: ['submission'], operation: ['get'] } } },
	]);
});

it('keeps what a parameter asks for itself', () => {
	const asking = { ...PLAIN, displayOptions: { show: { output: ['row'] }, hide: { mode: ['a'] } } };

	expect(shownFor('submission', 'get', [asking])).toEqual([
		{
			...PLAIN,
			displayOptions: {
				show: { resource: ['submission'], operation: ['get'], output: ['row'] },
				hide: { mode: ['a'] },
			},
		},
	]);
});
