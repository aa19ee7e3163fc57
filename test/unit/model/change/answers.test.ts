import fc from 'fast-check';
import {
	readDone,
	readPartsDeleted,
	readReviewed as readReviewedOf,
} from '../../../../nodes/ArgosIdentity/model/change/answers';
import { sample } from '../../support/samples';

const readReviewed = (body: unknown) => readReviewedOf(body, 'fakesub0000001');

const ERRORS = [
	'delete-submission-error',
	'delete-submission-error-older',
	'patch-submission-error',
	'review-error',
	'gateway-500',
	'gateway-403-forbidden',
	'encrypted-response-envelope',
];

/** Answers from which nobody can tell that something was done. */
const UNCLEAR: unknown[] = [
	undefined,
	null,
	'',
	'success',
	[],
	['success'],
	{},
	0,
	true,
	'<html>success</html>',
];

it.each([
	'delete-submission-success',
	'delete-submission-success-older',
	'patch-submission-success',
])('%s says that it was done', (name) => {
	expect(readDone(sample(name))).toEqual({ message: expect.stringMatching(/success/i) });
});

it('a review says what became of the submission', () => {
	expect(readReviewed(sample('review-success'))).toEqual({
		finalStatus: 'approved',
		message: 'Success to review submission.',
	});
	expect(readReviewed({ final_status: 'rejected' })).toEqual({
		finalStatus: 'rejected',
		message: null,
	});
	expect(readReviewed({ message: 'Success to review submission.' })).toEqual({
		finalStatus: null,
		message: 'Success to review submission.',
	});
});

it('a review of another submission is none', () => {
	expect(readReviewedOf(sample('review-success'), 's1')).toBeNull();
});

it.each(ERRORS)('%s says nothing of the kind', (name) => {
	expect(readDone(sample(name))).toBeNull();
	expect(readReviewed(sample(name))).toBeNull();
});

it.each(UNCLEAR)('nothing was done that %j does not say', (body) => {
	expect(readDone(body)).toBeNull();
	expect(readReviewed(body)).toBeNull();
});

it.each([
	{ message: 'success', statusCode: 400 },
	{ message: 'success', statusCode: '500' },
	{ message: 'success', errorCode: 'invalid_data' },
	{ message: 'success', error: { message: 'x' } },
	{ message: 'unsuccessful' },
])('what contradicts itself is no success: %j', (body) => {
	expect(readDone(body)).toBeNull();
	expect(readReviewed({ ...body, finalStatus: 'approved' })).toEqual(
		body.message === 'unsuccessful' ? { finalStatus: 'approved', message: 'unsuccessful' } : null,
	);
	expect(readPartsDeleted({ ...body, message: 'x' })).toEqual(
		body.message === 'unsuccessful' ? { message: 'x' } : null,
	);
});

it.each([undefined, null, '', {}, { message: 'success' }, { message: 'Partial data deleted.' }])(
	'a partial deletion, whose answer is not documented, counts with %j',
	(body) => {
		expect(readPartsDeleted(body)).not.toBeNull();
	},
);

it.each([
	...ERRORS.slice(0, 4).map(sample),
	{ message: 'delete Process FAIL' },
	{ message: 'Internal Server Error' },
	{ message: 'Invalid fields' },
	'<html>Sign in</html>',
	[],
	true,
])('and does not with %j', (body) => {
	expect(readPartsDeleted(body)).toBeNull();
});

it('any answer is read or refused, never thrown at', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (body) => {
			for (const read of [readDone, readReviewed, readPartsDeleted]) read(body);
		}),
	);
});
