import { readCast, readSuite } from './read-suite';
import { runScenario } from './run-scenario';
import { startSuiteWorld, type SuiteWorld } from './suite-world';

const suite = readSuite(readCast());
const files = [...new Set(suite.map(({ file }) => file))];
const answered = new Map<string, number>();

let world: SuiteWorld;
beforeAll(async () => {
  world = await startSuiteWorld();
});
afterAll(() => world?.stop());

test.each(files)('every door answers as %s says', async (file) => {
  const disagreements = [];
  for (const scenario of suite.filter((each) => each.file === file)) {
    const outcome = await runScenario(scenario, world);
    disagreements.push(...outcome.disagreements);
    for (const [door, count] of outcome.answered) answered.set(door, (answered.get(door) ?? 0) + count);
  }
  expect(disagreements).toEqual([]);
  expect(world.failures).toEqual([]);
});

/** How often each door answers at least: one that declines what it could answer would agree with everything. */
const ANSWERS = {
  decide: 3500,
  registry: 3300,
  GraphQL: 2900,
  'own access': 3300,
  log: 2950,
  'Youth.access': 2850,
  explainAccess: 2950,
  'explainAccess, later': 1300,
  previewConsent: 2100,
  AuthZEN: 2850,
  mutation: 24,
  capacity: 79,
  'previewConsent, signers': 79,
  asker: 75,
  asked: 30,
};

test('no door declines what it could answer', () => {
  expect([...answered.keys()].sort()).toEqual(Object.keys(ANSWERS).sort());
  const silent = Object.entries(ANSWERS).filter(([door, least]) => (answered.get(door) ?? 0) < least);
  expect([...answered].filter(([door]) => silent.some(([name]) => name === door))).toEqual([]);
});
