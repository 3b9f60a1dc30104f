import { Language } from '@brobygger/domain';
import { runsEveryBlockAt } from '@brobygger/testkit';
import { join } from 'node:path';
import { readExamples } from './read-examples';
import { makeScratchCopy, type ScratchCopy } from './scratch-copy';

const ROOT = join(__dirname, '..', '..', '..');
const examples = readExamples(runsEveryBlockAt('CONTRIBUTING.md', 'diff', 'sh', 'ts'));

let copy: ScratchCopy;
beforeAll(() => {
  copy = makeScratchCopy(ROOT);
});
afterAll(() => copy?.remove());

test('the page has a field, a noun, a category and an agency', () => {
  expect(examples.map(({ title }) => title)).toEqual([
    'Example 1: a consented field',
    'Example 2: a noun',
    'Example 3: a category with its purpose',
    'Example 4: an agency',
  ]);
});

test.each(examples)('$title can be followed as it is written', async ({ steps }) => {
  for (const step of steps) await copy.take(step);
});

test.each([
  // A field with an existing category, and a category: files that are changed by hand.
  ['Example 1: a consented field', 3],
  ['Example 3: a category with its purpose', 2],
])('%s touches at most %i files by hand', (title, most) => {
  const steps = examples.find((example) => example.title === title)?.steps ?? [];
  const files = new Set(steps.flatMap((step) => (step.kind === 'run' ? [] : [step.file])));
  expect(files.size).toBeGreaterThan(0);
  expect(files.size).toBeLessThanOrEqual(most);
});

test('a noun is its folder and one file beside it, an agency its package, the directory, its grounds and its name in each language', () => {
  const outside = (title: string, folder: string): readonly string[] => {
    const steps = examples.find((example) => example.title === title)?.steps ?? [];
    return [
      ...new Set(steps.flatMap((step) => (step.kind === 'run' || step.file.startsWith(folder) ? [] : [step.file]))),
    ];
  };
  expect(outside('Example 2: a noun', 'subgraphs/housing/src/deposit/')).toEqual([
    'subgraphs/housing/src/housing.subgraph.ts',
  ]);
  expect(outside('Example 4: an agency', 'subgraphs/school/')).toEqual([
    'packages/domain/src/service.ts',
    'packages/domain/src/law/owner-basis.ts',
    ...Object.values(Language).map((language) => `packages/domain/src/consent-text/${language}.ts`),
  ]);
});

test('what came of it compiles, has a whole schema, and answers through the gateway', async () => {
  copy.checkTypesOfAll();
  const types = copy.run('node_modules/typescript-native/bin/tsc', '--noEmit');
  const answers = copy.run(
    'node_modules/jest/bin/jest.js',
    '--ci',
    '--runInBand',
    '--testMatch',
    join(copy.root, 'tests/contract/worked-examples/in-the-copy.ts'),
  );
  await Promise.all([types, answers]);
});
