const transform = {
	'^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
};

const ring = (name, options = {}) => ({
	displayName: name,
	testEnvironment: 'node',
	testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
	transform,
	...options,
});

/**
 * The rings of tests: pure functions, the node in n8n's engine, what takes many seconds (whole photos,
 * ten thousand items), the packed node in real n8n servers.
 */
module.exports = {
	projects: [
		ring('unit'),
		ring('engine', { setupFiles: ['<rootDir>/sandbox/engine/environment.ts'] }),
		ring('long', { setupFiles: ['<rootDir>/sandbox/engine/environment.ts'] }),
		ring('e2e', {
			globalSetup: '<rootDir>/test/e2e/support/globalSetup.ts',
			globalTeardown: '<rootDir>/test/e2e/support/globalTeardown.ts',
		}),
	],
};
