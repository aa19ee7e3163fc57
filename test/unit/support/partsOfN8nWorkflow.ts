/**
 * What this package uses of n8n-workflow, from its own files, without the other 500 modules: Stryker loads
 * it once more for each test file of each mutant.
 */
const part = (file: string): object => jest.requireActual(`n8n-workflow/dist/cjs/${file}.js`);

module.exports = {
	...part('constants'),
	...part('interfaces'),
	...part('utils'),
	...part('errors/base/user.error'),
	...part('errors/node-api.error'),
	...part('errors/node-operation.error'),
};
