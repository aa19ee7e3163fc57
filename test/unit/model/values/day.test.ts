import { DateTime } from 'luxon';
import { toDay } from '../../../../nodes/ArgosIdentity/model/values/day';

it.each([
	['2026-01-31', '2026-01-31'],
	[' 2026-01-31 ', '2026-01-31'],
	['20260131', '2026-01-31'],
	['2026-01-31T23:30:00', '2026-01-31'],
	['2026-01-31T23:30:00.000+09:00', '2026-01-31'],
	['2026-01-31 23:30:00', '2026-01-31'],
	[new Date('2026-01-31T23:30:00Z'), '2026-01-31'],
	[DateTime.fromISO('2026-01-31T23:30:00', { zone: 'Asia/Seoul' }), '2026-01-31'],
])('%j is the day %s', (value, day) => {
	expect(toDay(value)).toBe(day);
});

it.each([
	'2026-02-30',
	'2026-13-01',
	'31.01.2026',
	'2026-1-31',
	'soon',
	'',
	20260131,
	null,
	undefined,
	{},
	{ toISODate: 'no function' },
	new Date(NaN),
	DateTime.invalid('made up'),
])('%j is no day', (value) => {
	expect(toDay(value)).toBeNull();
});
