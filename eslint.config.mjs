import tseslint from 'typescript-eslint';

const SUBGRAPHS = ['child-welfare', 'nav', 'outreach', 'housing', 'consent'].map((name) => `@brobygger/${name}`);

/** The rooms of those who start, fill and describe the whole. */
const TOOLS = ['issuer', 'demo', 'all-in-one', 'commands', 'generate'].map((name) => `@brobygger/${name}`);
const ABOVE_THE_SUBGRAPHS = ['@brobygger/gateway', '@brobygger/platform', ...TOOLS];

/** Imports point one way: domain ← consent-engine ← subgraph-kit ← subgraphs; the gateway knows domain and the hop token. */
const DIRECTION = [
  { files: ['packages/domain/src/**'], forbidden: ['@brobygger/*'] },
  { files: ['packages/consent-engine/src/**'], forbidden: ['@brobygger/*', '!@brobygger/domain'] },
  { files: ['packages/hop-token/src/**'], forbidden: ['@brobygger/*', '!@brobygger/domain'] },
  { files: ['packages/embedded-database/src/**'], forbidden: ['@brobygger/*'] },
  { files: ['packages/private-count/src/**'], forbidden: ['@brobygger/*'] },
  {
    files: ['packages/subgraph-kit/src/**'],
    forbidden: ['@brobygger/*', '!@brobygger/domain', '!@brobygger/consent-engine', '!@brobygger/hop-token'],
  },
  { files: ['gateway/src/**'], forbidden: ['@brobygger/*', '!@brobygger/domain', '!@brobygger/hop-token'] },
  { files: ['subgraphs/*/src/**'], forbidden: [...SUBGRAPHS, ...ABOVE_THE_SUBGRAPHS] },
  // Above the subgraphs: platform ← demo ← all-in-one ← commands ← generate; the issuer stands beside the platform.
  { files: ['packages/platform/src/**'], forbidden: TOOLS },
  { files: ['tools/issuer/src/**'], forbidden: ['@brobygger/*', '!@brobygger/domain'] },
  { files: ['tools/demo/src/**'], forbidden: TOOLS.filter((name) => name !== '@brobygger/issuer') },
  { files: ['all-in-one/src/**'], forbidden: [...SUBGRAPHS, '@brobygger/commands', '@brobygger/generate'] },
  { files: ['tools/commands/src/**'], forbidden: [...SUBGRAPHS, '@brobygger/generate'] },
];

const EXPORTS_HAVE_NAMES = { selector: 'ExportDefaultDeclaration', message: 'exports have names' };
const RULES_ARE_CATALOGUED = {
  selector: "CallExpression[callee.name='createError'][arguments.0.value='RULE_VIOLATED']",
  message: 'ruleViolated names a rule of the catalogue',
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.data/**'] },
  tseslint.configs.recommended,
  tseslint.configs.stylistic,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { prefer: 'type-imports', fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-restricted-syntax': ['error', EXPORTS_HAVE_NAMES, RULES_ARE_CATALOGUED],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'only environment.ts reads the environment' },
      ],
      'no-console': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
    },
  },
  // type-graphql reads parameter types from the emitted metadata, so that they must stay values.
  {
    files: ['**/*.resolver.ts', '**/*.entity.ts', '**/*.type.ts', '**/youth.reference.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['packages/domain/src/rule/rule-violated.ts'],
    rules: { 'no-restricted-syntax': ['error', EXPORTS_HAVE_NAMES] },
  },
  { files: ['**/environment.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['**/vite.config.ts', '**/global-*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  ...DIRECTION.map(({ files, forbidden }) => ({
    files,
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: forbidden, message: 'imports point one way' }] }],
    },
  })),
);
