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
