import type { INodeProperties } from 'n8n-workflow';
import {
	withDisplayNames,
	withInnerFields,
} from '../../../../nodes/ArgosIdentity/actions/fields/displayNames';

const field = (name: string, displayName: string, more: Partial<INodeProperties> = {}) =>
	({ name, displayName, type: 'string', default: '', ...more }) as const satisfies INodeProperties;

const ID_TYPE = field('idType', 'ID Type', {
	type: 'options',
	options: [{ name: 'Passport', value: 'passport' }],
});
const TIMEOUT = field('timeout', 'Timeout');
const OPTIONS = field('options', 'Options', { type: 'collection', options: [TIMEOUT] });
const FIELDS = [field('idImage', 'Front Image Field'), ID_TYPE, OPTIONS];

it('lists parameters with those inside their collections, and no choices', () => {
	expect(withInnerFields(FIELDS)).toEqual([FIELDS[0], ID_TYPE, OPTIONS, TIMEOUT]);
});

it.each([
	["'idImage' is empty", "'Front Image Field' is empty"],
	["'options' has a value in 'timeout'", "'Options' has a value in 'Timeout'"],
	["'passport' is a choice, 'other' is nothing", "'passport' is a choice, 'other' is nothing"],
	['idImage without quotes', 'idImage without quotes'],
	["n8n's own 'id Image'", "n8n's own 'id Image'"],
])('tells %j in the words of the panel', (text, told) => {
	expect(withDisplayNames(text, FIELDS)).toBe(told);
});
