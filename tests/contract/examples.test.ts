import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { anchorOf, blocksAt, readBlocks, type PageBlock } from '@brobygger/testkit';

const ROOT = join(__dirname, '..', '..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const filesBelow = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !/(^|\/)(node_modules|dist)\//.test(name))
    .map((name) => join(folder, name));

/** What people are given to read. Decisions and the changelog say what was so once. */
const pages = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md'),
  ...filesBelow('docs', /\.md$/).filter((name) => !name.startsWith('docs/adr/')),
  ...['packages', 'conformance', 'examples', 'deploy'].flatMap((folder) => filesBelow(folder, /\.md$/)),
].sort();
const blocks = pages.flatMap((name) => readBlocks(read(name), name));

const files = ['tests', 'packages', 'subgraphs', 'tools', 'gateway', 'all-in-one', 'console', 'site']
  .flatMap((folder) => filesBelow(folder, folder === 'tests' ? /\.ts$/ : /\.test\.ts$/))
  .map((file) => ({ file, name: basename(file, '.ts'), text: read(file) }));

/** What a file says that it runs, which fails there where it does not (`runsEveryBlockAt`). */
const PROMISE = /\brunsEveryBlockAt\(\s*'([^']+)',\s*((?:'[\w-]*',?\s*)+)\)/g;
const promises = files.flatMap(({ text, ...of }) =>
  [...text.matchAll(PROMISE)].map(([, place = '', languages = '']) => ({
    ...of,
    place,
    languages: [...languages.matchAll(/'([\w-]*)'/g)].map(([, language = '']) => language),
  })),
);

const isPromised = ({ where, language, headings }: PageBlock): boolean =>
  promises.some(({ place, languages }) => {
    const [page = '', anchor] = place.split('#');
    return (
      where.startsWith(`${page}:`) &&
      languages.includes(language) &&
      (anchor === undefined || headings.map(anchorOf).includes(anchor))
    );
  });

/** Commands that no test runs as they stand on these pages, by how they begin; and who runs the same, with what says so there. */
const ELSEWHERE: Readonly<Record<string, readonly [file: string, says: string]>> = {
  'npm start': ['tests/faults/start.test.ts', "['start']"],
  'npm test': ['.ci/run', 'exec npm test'],
  // From minutes to hours, on a machine that does nothing else: which words there are is looked at below.
  'npm run bench': ['docs/performance.md', 'npm run bench -- --quick'],
  // As root, and from Debian's mirrors.
  printf: ['docs/operator-ha.md', 'Install the engines'],
  'RUNLEVEL=1 apt-get install': ['docs/operator-ha.md', 'Install the engines'],
  'npm run ha': ['tests/full/ha-topology.ts', "'deploy/ha/start.mjs'"],
};

/** The commands of a block; one that goes on over several lines is one. */
const commandsIn = ({ text }: PageBlock): readonly string[] =>
  text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
const reasonOf = (command: string): string | undefined =>
  Object.keys(ELSEWHERE).find((each) => command.startsWith(each));

const isKnown = (block: PageBlock): boolean =>
  // A drawing is no example: the site draws it.
  block.language === 'mermaid' ||
  isPromised(block) ||
  (block.language === 'sh' && commandsIn(block).every((command) => reasonOf(command) !== undefined));

test('every example of the pages is run by a test', () => {
  expect(blocks.length).toBeGreaterThan(200);
  expect(blocks.filter((block) => !isKnown(block)).map(({ where, language }) => `${where} ${language}`)).toEqual([]);
});

test('what cannot be run here is said of commands that stand on a page and that no test runs', () => {
  const left = blocks.filter((block) => block.language === 'sh' && !isPromised(block)).flatMap(commandsIn);
  for (const [beginning, [file, says]] of Object.entries(ELSEWHERE)) {
    expect([beginning, left.some((command) => command.startsWith(beginning))]).toEqual([beginning, true]);
    expect(read(file)).toContain(says);
  }
});

test('a promise is of examples that there are, and is made in a test or in what one reads', () => {
  const isTest = ({ name }: { readonly name: string }): boolean => /\.(test|battery)$/.test(name);
  const tests = files.filter(isTest);
  for (const { file, name, place, languages } of promises) {
    const isRead = isTest({ name }) || tests.some(({ text }) => text.includes(`/${name}'`));
    expect([file, isRead]).toEqual([file, true]);
    expect([place, blocksAt(place, ...languages).length > 0]).toEqual([place, true]);
  }
});

test.each(['run', 'scale', 'reports', 'log'])('every word that a page gives to bench/%s.mjs is one of it', (name) => {
  const script = name === 'run' ? 'bench' : `bench:${name}`;
  const commands = blocks.flatMap((block) => (block.language === 'sh' ? commandsIn(block) : []));
  const words = commands
    .filter((command) => command.startsWith(`npm run ${script} `))
    .flatMap((command) => [...(command.split('#')[0] ?? '').matchAll(/ --([\w-]+)/g)].map(([, word = '']) => word));
  expect(words.length).toBeGreaterThan(0);
  expect(words.filter((word) => !new RegExp(`\\b${word}: \\{ type:`).test(read(`bench/${name}.mjs`)))).toEqual([]);
});
