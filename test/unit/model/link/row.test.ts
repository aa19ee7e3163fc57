import type { LinkFields } from '../../../../nodes/ArgosIdentity/model/link/fields';
import { LINK_COLUMNS, linkRow } from '../../../../nodes/ArgosIdentity/model/link/row';
import { NO_LINK_FIELDS } from '../../support/linkFields';

const LINK = 'https://form.example.test/?pid=fakeproject';

const FULL: LinkFields = {
	language: 'ko',
	email: 'anna@example.test',
	userid: 'fake-user-1',
	submissionId: 'fakesub0000001',
	cf1: 'one',
	cf2: 'two',
	cf3: 'three',
	customOptions: { ageLimit: false },
};

const columnNames = LINK_COLUMNS.map(({ name }) => name);

describe('the row of a link', () => {
	it('has the link, its token and what stands in it', () => {
		expect(linkRow(LINK, 'faketoken', FULL)).toEqual({
			link: LINK,
			tokenId: 'faketoken',
			userid: 'fake-user-1',
			email: 'anna@example.test',
			submissionId: 'fakesub0000001',
			cf1: 'one',
			cf2: 'two',
			cf3: 'three',
			language: 'ko',
		});
	});

	it.each([
		['everything', 'faketoken', FULL],
		['nothing', null, NO_LINK_FIELDS],
	])('has its columns in their order where %s is given', (_what, token, fields) => {
		expect(Object.keys(linkRow(LINK, token, fields))).toEqual(columnNames);
	});

	it('is empty but for the link where nothing is given', () => {
		const { link, ...others } = linkRow(LINK, null, NO_LINK_FIELDS);

		expect(link).toBe(LINK);
		expect(Object.values(others).every((value) => value === null)).toBe(true);
	});
});
