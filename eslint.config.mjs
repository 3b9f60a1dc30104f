import tseslint from 'typescript-eslint';

/** All packages but these. A room says what it may import, so that a new package is closed to it until it is named. */
const allBut = (...names) => ['@brobygger/*', ...names.map((name) => `!@brobygger/${name}`)];

/** The rooms of those who start, fill and describe the whole. */
const TOOLS = ['issuer', 'demo', 'all-in-one', 'commands', 'generate'];

/** What a room above the subgraphs may know: the subgraphs only where it says so. */
const ABOVE = ['domain', 'console-store', 'embedded-database', 'platform', 'testkit'];

/** Imports point one way: domain ← consent-engine ← subgraph-kit ← subgraphs; the gateway knows domain and the hop token. */
const DIRECTION = [
  { files: ['packages/domain/src/**'], forbidden: allBut() },
  { files: ['packages/consent-engine/src/**'], forbidden: allBut('domain') },
  { files: ['packages/telemetry/src/**'], forbidden: allBut('domain') },
  { files: ['packages/hop-token/src/**'], forbidden: allBut('domain') },
  { files: ['packages/embedded-database/src/**'], forbidden: allBut() },
  // Others install it: it is all that it needs.
  { files: ['packages/client/src/**'], forbidden: allBut() },
  { files: ['examples/*/src/**'], forbidden: allBut('client') },
  { files: ['packages/private-count/src/**'], forbidden: allBut() },
  // Who runs the suite has none of this system.
  { files: ['packages/conformance/src/**'], forbidden: allBut() },
  { files: ['packages/hive-plugin/src/**'], forbidden: allBut('domain', 'gateway') },
  { files: ['packages/transparency-log/src/**'], forbidden: allBut() },
  { files: ['packages/witness/src/**'], forbidden: allBut('domain', 'embedded-database', 'transparency-log') },
  {
    files: ['packages/subgraph-kit/src/**'],
    forbidden: allBut('domain', 'consent-engine', 'hop-token', 'telemetry', 'transparency-log'),
  },
  { files: ['packages/console-store/src/**'], forbidden: allBut('domain', 'subgraph-kit', 'telemetry') },
  { files: ['gateway/src/**'], forbidden: allBut('domain', 'hop-token', 'console-store', 'telemetry') },
  {
    files: ['subgraphs/*/src/**'],
    forbidden: allBut(
      ...['domain', 'consent-engine', 'hop-token', 'private-count', 'subgraph-kit', 'telemetry', 'transparency-log'],
    ),
  },
  // The mock is a gateway over a world in memory: of the registry it has what needs no database.
  {
    files: ['packages/mock/src/**'],
    forbidden: [
      ...allBut('domain', 'consent-engine', 'hop-token', 'gateway'),
      ...['!@brobygger/consent', '@brobygger/consent/*', '!@brobygger/consent/pure'],
      ...['!@brobygger/subgraph-kit', '@brobygger/subgraph-kit/*', '!@brobygger/subgraph-kit/enforcement'],
    ],
  },
  // Above the subgraphs: platform ← demo ← all-in-one ← commands ← generate; the issuer stands beside the platform.
  { files: ['packages/platform/src/**'], forbidden: TOOLS.map((name) => `@brobygger/${name}`) },
  { files: ['tools/issuer/src/**'], forbidden: allBut('domain') },
  { files: ['site/src/**'], forbidden: allBut() },
  // Whoever doubts our code verifies the log without any of it.
  { files: ['tools/verify-log/src/**'], forbidden: allBut() },
  { files: ['tools/demo/src/**'], forbidden: allBut(...ABOVE, 'consent', 'issuer', 'subgraph-kit') },
  {
    files: ['all-in-one/src/**'],
    forbidden: allBut(...ABOVE, 'demo', 'gateway', 'issuer', 'telemetry', 'transparency-log'),
  },
  {
    files: ['tools/commands/src/**'],
    forbidden: allBut(...ABOVE, 'all-in-one', 'demo', 'hop-token', 'issuer', 'transparency-log'),
  },
];

const EXPORTS_HAVE_NAMES = { selector: 'ExportDefaultDeclaration', message: 'exports have names' };
const RULES_ARE_CATALOGUED = {
  selector: "CallExpression[callee.name='createError'][arguments.0.value='RULE_VIOLATED']",
  message: 'ruleViolated names a rule of the catalogue',
};
/** What a page of the console lacks before it is sent it says itself, in its own words. */
const LACK_IS_SAID = [
  {
    selector:
      "JSXOpeningElement[name.name='Button'] > JSXAttribute[name.name='disabled']:not([value.expression.name='isBusy'])",
    message: 'a grey button does not say what is missing: SendButton and useNeeded do',
  },
  {
    selector: "JSXOpeningElement > JSXAttribute[name.name='required']",
    message: 'a browser says what is missing in its own language: SendButton and useNeeded say it in that of the page',
  },
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      'packages/*/packed/**',
      '**/node_modules/**',
      '.data/**',
      '.stryker-tmp/**',
      'console/src/generated/**',
      'packages/client/src/generated/**',
      'examples/*/src/generated/**',
      'site/.built/**',
      'site/.pages/**',
      'site/.vitepress/.temp/**',
    ],
  },
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
      // The formatter breaks what it can at 120; text that it cannot break is moved or joined.
      'max-len': ['error', { code: 140 }],
      curly: ['error', 'multi-line'],
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
  {
    files: ['console/src/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', EXPORTS_HAVE_NAMES, RULES_ARE_CATALOGUED, ...LACK_IS_SAID] },
  },
  { files: ['**/environment.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['**/vite.config.ts', '**/global-*.ts', 'site/.vitepress/**'], rules: { 'no-restricted-syntax': 'off' } },
  ...DIRECTION.map(({ files, forbidden }) => ({
    files,
    ignores: ['**/*.test.ts', '**/*.test-setup.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: forbidden, message: 'imports point one way' }] }],
    },
  })),
);
