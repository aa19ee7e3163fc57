import { DateTime } from 'luxon';
import { dayDependsOnZone, toDay } from '../../../../nodes/ArgosIdentity/model/values/day';

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

describe('a value whose day depends on the time zone', () => {
	it.each([
		'1991-05-16T15:00:00.000Z',
		'1991-05-16T15:00:00Z',
		'1991-05-16 15:00+00:00',
		' 1991-05-16T00:00:00.001z ',
		new Date('1991-05-16T15:00:00Z'),
		DateTime.fromISO('1991-05-16T15:00:00Z', { zone: 'utc' }),
	])('%j is one', (value) => {
		expect(dayDependsOnZone(value)).toBe(true);
	});

	it.each([
		'1991-05-17',
		'19910517',
		'1991-05-17T00:00:00.000Z',
		'1991-05-17T00:00:00+00:00',
		'1991-05-17T23:30:00',
		'1991-05-17T15:00:00.000+09:00',
		new Date('1991-05-17T00:00:00Z'),
		new Date(NaN),
		DateTime.fromISO('1991-05-17', { zone: 'utc' }),
		DateTime.fromISO('1991-05-17T15:00:00', { zone: 'Asia/Seoul' }),
		DateTime.invalid('made up'),
		'soon',
		19910517,
		null,
		undefined,
		{},
		{ toISO: 'no function' },
	])('%j is none', (value) => {
		expect(dayDependsOnZone(value)).toBe(false);
	});
});
