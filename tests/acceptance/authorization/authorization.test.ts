import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownedMutations, ownedQueries, type OwnedRootField } from '../../harness/root-fields';
import { startAuthorizationWorld, WHOM, type Asker, type AuthorizationWorld } from './measure';

const PAGE = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'authorization.md'), 'utf8');

/** A field of a service, as both name it: one that several services answer has a row of each. */
const rowOf = (owner: string, field: string): string => `${owner} ${field}`;

/** The cells of the page by service and field, as they are printed. */
function cellsOf(page: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const lines = page.split('\n').filter((line) => line.startsWith('|') && !line.startsWith('|-'));
  const partsOf = (line: string): readonly string[] =>
    line.split(' | ').map((part) => part.replaceAll(/^\| | \|$/g, ''));
  const head = partsOf(lines[0] ?? '');
  return new Map(
    lines
      .filter((line) => line.startsWith('| `'))
      .map((line) => {
        const [name = '', owner = '', ...cells] = partsOf(line);
        return [
          rowOf(owner, name.replaceAll('`', '')),
          Object.fromEntries(cells.map((cell, n) => [head[n + 2] ?? '', cell])),
        ];
      }),
  );
}

/** What is answered about one's own, another's and nobody, where a cell says so; `reached` is any answer after the look-up. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  '–': ['FORBIDDEN_ROLE'],
  own: ['reached', 'YOUTH_NOT_FOUND', 'YOUTH_NOT_FOUND'],
  none: ['YOUTH_NOT_FOUND', 'YOUTH_NOT_FOUND', 'YOUTH_NOT_FOUND'],
  registered: ['reached', 'reached', 'YOUTH_NOT_FOUND'],
  yes: ['reached', 'reached', 'reached'],
};

/** Codes by which nothing was reached, or nobody can say whether it was. */
const EARLY: ReadonlySet<string> = new Set([
  'FORBIDDEN_ROLE',
  'YOUTH_NOT_FOUND',
  'INTERNAL_SERVER_ERROR',
  'SUBGRAPH_UNAVAILABLE',
  'REGISTRY_UNAVAILABLE',
  'TOO_MANY_REQUESTS',
  'UNAUTHENTICATED',
]);

/** What a cell expects: any answer that comes after the look-up will do where it is reached. */
const reachedAs = (expected: string, code: string | null | undefined): string | null =>
  expected === 'reached' && code !== undefined && !EARLY.has(code ?? '') ? code : expected;

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
  expect([...page.keys()].sort()).toEqual(fields.map(([, { owner, name }]) => rowOf(owner, name)).sort());
});

test('a system may ask nothing but what is open to everybody', () => {
  const open = fields.flatMap(([, { name, roles }]) => (roles.length === 0 || roles.includes('SYSTEM') ? [name] : []));
  expect(open).toEqual(['organisations']);
});

test.each(fields.map(([operation, field]) => [rowOf(field.owner, field.name), operation, field] as const))(
  '%s answers everybody as its row says',
  async (row, operation, field: OwnedRootField) => {
    const cells = Object.entries(page.get(row) ?? {}) as [Asker, string][];
    const answered = await Promise.all(
      cells.map(async ([asker, cell]) => {
        const codes = await Promise.all(
          // A role is refused before anybody is looked up.
          (cell === '–' ? WHOM.slice(0, 1) : WHOM).map((whom, n) =>
            world.ask({ field, operation, asker, whom, mayChange: ANSWERS[cell]?.[n] === 'reached' }),
          ),
        );
        return [asker, codes] as const;
      }),
    );
    expect(answered).toEqual(
      cells.map(([asker, cell], n) => [
        asker,
        (ANSWERS[cell] ?? []).map((code, m) => reachedAs(code, answered[n]?.[1][m])),
      ]),
    );
  },
);
