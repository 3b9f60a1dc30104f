import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { givenFor, shippedSources } from './what-decides';

const SOURCES = shippedSources(join(__dirname, '..', '..'));

/** Where it is decided, entered and enforced. */
const DECIDES =
  /^(packages\/(consent-engine|subgraph-kit\/src\/(coalescing|disclosure|schema))|subgraphs\/consent\/src\/(decision|evaluation))\//;

test('nothing that ships is put together over any registry but the real one', () => {
  expect(SOURCES.length).toBeGreaterThan(700);
  expect(givenFor('disclose', SOURCES)).toEqual([
    'packages/subgraph-kit/src/http/remote-registry.ts: a method',
    'subgraphs/consent/src/decision/local-registry.ts: a method',
    // The generator of the schemas, which answers nobody: whoever asked it would be refused.
    'tools/generate/src/schema/subgraph-schemas.ts: unavailable',
  ]);
  expect(givenFor('registry', SOURCES).filter((given) => !given.includes('metrics'))).toEqual([
    'packages/platform/src/platform.ts: consent.registry',
    'packages/subgraph-kit/src/http/run-owner.ts: createRemoteRegistry(…)',
    // From whoever put the subgraph together on to the disclosures of a request.
    'packages/subgraph-kit/src/subgraph.ts: deps.registry',
    'subgraphs/consent/src/consent.subgraph.ts: createLocalRegistry(…)',
    'subgraphs/consent/src/consent.subgraph.ts: createLocalRegistry(…)',
    // The one beside it, for what is asked together.
    'subgraphs/consent/src/run-consent.ts: registry',
    'tools/generate/src/schema/subgraph-schemas.ts: { disclose: unavailable, admit: unavailable }',
  ]);
  // Nor anything that says whether an access holds.
  expect(givenFor('decisionPoint', SOURCES)).toEqual([
    'all-in-one/src/all-in-one.ts: createConsentDecisionPoint(…)',
    'gateway/src/authzen/authzen.ts: deps.decisionPoint',
    'gateway/src/gateway.ts: deps.decisionPoint',
    'gateway/src/run-gateway.ts: createConsentDecisionPoint(…)',
  ]);
  expect(givenFor('accessAnswers', SOURCES)).toEqual([
    'subgraphs/consent/src/consent.subgraph.ts: createAccessAnswers(…)',
  ]);
  // The registry has no records of its own to decide on.
  expect(givenFor('ownService', SOURCES)).toEqual([
    'packages/subgraph-kit/src/owner.ts: createOwnService(…)',
    'packages/subgraph-kit/src/subgraph.ts: deps.ownService',
    'subgraphs/consent/src/consent.subgraph.ts: null',
  ]);
});

test('no variable and no flag reaches what decides, enters and enforces', () => {
  const deciding = SOURCES.filter(({ path }) => DECIDES.test(path));
  expect(deciding.length).toBeGreaterThan(30);
  const reached = deciding.filter(({ text }) => /process\.(env|argv|execArgv)|[Ee]nvironment|NODE_ENV/.test(text));
  expect(reached.map(({ path }) => path)).toEqual([]);
});

test('nothing that ships knows of the bench, where the unprotected twin is, or of stand-ins of the tests', () => {
  const knowing = SOURCES.filter(({ text }) =>
    /\bbench\/|unprotected\.mjs|testkit(?!\/usit2016)['"]|@brobygger\/mock|require\.cache/.test(text),
  );
  // A command of the client, which starts the mock that a frontend has installed.
  expect(knowing.map(({ path }) => path)).toEqual(['packages/client/src/brobygger.ts']);
});

test('the mock makes no permit of its own', () => {
  const folder = join(__dirname, '..', '..', 'packages', 'mock', 'src');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!test)\.ts$/.test(name),
  );
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.filter((name) => /effect: ?'permit'/.test(readFileSync(join(folder, name), 'utf8')))).toEqual([]);
});

test('a registry that is given by a condition is seen', () => {
  const text = 'create({ registry: isOff ? permitAll : consent.registry });';
  expect(givenFor('registry', [{ path: 'a.ts', text }])).toEqual(['a.ts: isOff ? permitAll : consent.registry']);
});
