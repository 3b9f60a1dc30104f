import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownedMutations, ownedQueries, type OwnedRootField } from '../../harness/root-fields';
import { startAuthorizationWorld, WHOM, type Asker, type AuthorizationWorld } from './measure';

const PAGE = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'authorization.md'), 'utf8');

/** The cells of the page by field, as they are printed. */
function cellsOf(page: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const lines = page.split('\n').filter((line) => line.startsWith('|') && !line.startsWith('|-'));
  const partsOf = (line: string): readonly string[] =>
    line.split(' | ').map((part) => part.replaceAll(/^\| | \|$/g, ''));
  const head = partsOf(lines[0] ?? '');
  return new Map(
    lines
      .filter((line) => line.startsWith('| `'))
      .map((line) => {
        const [name = '', , ...cells] = partsOf(line);
        return [name.replaceAll('`', ''), Object.fromEntries(cells.map((cell, n) => [head[n + 2] ?? '', cell]))];
      }),
  );
}

/** What is answered about one's own, another's and nobody, where a cell says so; `reached` is any answer that comes after these two. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  '–': ['FORBIDDEN_ROLE'],
  own: ['reached', 'YOUTH_NOT_FOUND', 'YOUTH_NOT_FOUND'],
  registered: ['reached', 'reached', 'YOUTH_NOT_FOUND'],
  yes: ['reached', 'reached', 'reached'],
};

const isEarly = (code: string | null): boolean => code === 'FORBIDDEN_ROLE' || code === 'YOUTH_NOT_FOUND';

let world: AuthorizationWorld;
beforeAll(async () => {
  world = await startAuthorizationWorld();
});
afterAll(() => world?.stop());

const page = cellsOf(PAGE);
const fields = [
  ...ownedQueries().map((field) => ['query', field] as const),
  ...ownedMutations().map((field) => ['mutation', field] as const),
];

test('the page has every root field, and no other', () => {
  expect([...page.keys()].sort()).toEqual(fields.map(([, { name }]) => name).sort());
});

test.each(fields.map(([operation, field]) => [field.name, operation, field] as const))(
  '%s answers everybody as its row says',
  async (name, operation, field: OwnedRootField) => {
    const cells = Object.entries(page.get(name) ?? {}) as [Asker, string][];
    const answered = await Promise.all(
      cells.map(async ([asker, cell]) => {
        const codes = await Promise.all(
          // A role is refused before anybody is looked up.
          (cell === '–' ? WHOM.slice(0, 1) : WHOM).map((whom) =>
            world.ask({ field, operation, asker, whom, isOpen: cell !== '–' }),
          ),
        );
        return [asker, codes.map((code) => (isEarly(code) ? code : 'reached')), codes] as const;
      }),
    );
    for (const [asker, , codes] of answered) {
      expect([asker, codes.includes('INTERNAL_SERVER_ERROR')]).toEqual([asker, false]);
    }
    expect(answered.map(([asker, outcome]) => [asker, outcome])).toEqual(
      cells.map(([asker, cell]) => [asker, ANSWERS[cell]]),
    );
  },
);
