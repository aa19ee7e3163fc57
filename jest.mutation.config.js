const { projects } = require('./jest.config');

/** What Stryker runs for each mutant: the unit ring, without the tests of the emulator. */
module.exports = {
	...projects[0],
	testMatch: ['<rootDir>/test/unit/{model,transport,actions}/**/*.test.ts'],
};
