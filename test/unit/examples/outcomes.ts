/** Every outcome of the node, by what an example should do with it. */
export const READ = ['success', 'approved'];
export const ASK_AGAIN = ['retry'];
export const NOT_READ = ['unread'];
export const REJECTED = ['rejected'];
export const A_PERSON = ['pending', 'unknown', 'incomplete', 'deleted', 'notFound'];

/** What the node never gives: a later version or a mistake could. */
export const NOBODY_KNOWS = [
	'constructor',
	'SUCCESS',
	'successful',
	' success',
	'',
	null,
	undefined,
	true,
	1,
	{},
	['success'],
];
export const OUTCOMES = [...READ, ...ASK_AGAIN, ...NOT_READ, ...REJECTED, ...A_PERSON];
