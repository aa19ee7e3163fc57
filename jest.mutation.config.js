const { projects } = require('./jest.config');

/**
 * What Stryker runs for each mutant: the unit ring, without the tests of the emulator and of
 * model/image/fit, which decode whole photos and would take days.
 */
module.exports = {
	...projects[0],
	testMatch: ['<rootDir>/test/unit/{model,transport,actions,credentials,trigger}/**/*.test.ts'],
	setupFiles: ['<rootDir>/test/unit/support/fewRuns.ts'],
	moduleNameMapper: { '^n8n-workflow$': '<rootDir>/test/unit/support/partsOfN8nWorkflow.ts' },
	testPathIgnorePatterns: ['/image/fit/'],
};
