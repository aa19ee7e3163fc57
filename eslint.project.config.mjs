/**
 * What n8n's own rules (eslint.config.mjs) do not look at: types, tests and development code.
 * It also applies the newest release of n8n's node rules, which the CLI's older copy lacks.
 */
import eslint from '@eslint/js';
import jest from 'eslint-plugin-jest';
import nodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

export default tseslint.config(
	{ ignores: ['dist', '**/*.js', '**/*.mjs', '.stryker-tmp', 'reports'] },
	{
		files: ['**/*.ts'],
		extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked],
		languageOptions: {
			parserOptions: { project: './tsconfig.dev.json', tsconfigRootDir: import.meta.dirname },
		},
		rules: {
			'@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/return-await': ['error', 'always'],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			// `import type {…}` where nothing else is imported, else `type` before the name, in one import.
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
			],
			'@typescript-eslint/no-import-type-side-effects': 'error',
			'no-duplicate-imports': 'error',
			'no-restricted-syntax': [
				'error',
				{ selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
			],
		},
	},
	{
		files: ['nodes/**/*.ts'],
		plugins: { 'n8n-nodes-base': nodesBase },
		rules: {
			...nodesBase.configs.nodes.rules,
			// They know neither NodeConnectionTypes nor numbers with an upper bound.
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
			'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
		},
	},
	{
		files: ['credentials/**/*.ts'],
		plugins: { 'n8n-nodes-base': nodesBase },
		rules: {
			...nodesBase.configs.credentials.rules,
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
		},
	},
	{
		files: ['nodes/**/*.ts'],
		ignores: ['nodes/*/transport/argosRequest.ts', 'nodes/*/actions/run/runItems.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{ selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
				{
					selector: 'MemberExpression[property.name=/^(httpRequest|request)/]',
					message: 'Only transport/argosRequest.ts talks to ARGOS.',
				},
				{
					selector:
						"MemberExpression[property.name='length'] > CallExpression[callee.property.name='getInputData']",
					message: 'Only runItems.ts loops over items.',
				},
			],
		},
	},
	{
		files: ['test/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts', 'sandbox/**/*.ts'],
		rules: {
			// Stand-ins keep the shape of what they stand for, asynchronous methods included.
			'@typescript-eslint/require-await': 'off',
			// Jest's matchers and parsed JSON answers are `any` by type.
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
			'@typescript-eslint/no-base-to-string': 'off',
			'@typescript-eslint/unbound-method': 'off',
		},
	},
	{
		files: ['test/**/*.test.ts'],
		...jest.configs['flat/recommended'],
		rules: {
			...jest.configs['flat/recommended'].rules,
			// A property decides by what came out which of two things must hold.
			'jest/no-conditional-expect': 'off',
			'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'fc.assert', 'expect*'] }],
		},
	},
);
