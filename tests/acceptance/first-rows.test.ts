import { YOUTHS } from '@brobygger/demo';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoWorld } from './demo-world';
import { sharedDemoWorld } from './shared-demo-world';

interface ListedField {
  readonly path: string;
  readonly lists: readonly string[];
}

const FIELDS = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'schema', 'consented-fields.json'), 'utf8'),
) as readonly ListedField[];

/** Every list of records that gives its first rows, with the values that stand in its rows themselves. */
const LISTS = [...new Set(FIELDS.flatMap(({ lists }) => lists))].map((list) => {
  const below = FIELDS.flatMap(({ path }) => (path.startsWith(`${list}.`) ? [path.slice(list.length + 1)] : []));
  const [agency = '', name = ''] = list.split('.');
  return { agency, name, values: [...new Set(below)].filter((path) => !path.includes('.')).join(' ') };
});

let world: DemoWorld;
beforeAll(async () => {
  world = await sharedDemoWorld('2026-03-02');
});
afterAll(() => world.stop());

test('every list of records gives its first rows, for every youth of the demo, and all where nobody says how many', async () => {
  const met = new Map<string, number>();
  for (const youth of Object.keys(YOUTHS) as (keyof typeof YOUTHS)[]) {
    for (const { agency, name, values } of LISTS) {
      const query = `{ me { ${agency} {
        all: ${name} { ${values} } one: ${name}(first: 1) { ${values} } most: ${name}(first: 100) { ${values} } } } }`;
      const { data, errors } = await world.ask(youth, null, query);
      if (data === null) throw new Error(JSON.stringify(errors));
      const records = (data['me'] as Record<string, Record<string, readonly unknown[] | null> | null>)[agency] ?? {};
      const { all = null, one = null, most = null } = records;
      expect([youth, name, one, most]).toEqual([youth, name, all?.slice(0, 1) ?? null, all]);
      met.set(name, Math.max(met.get(name) ?? 0, all?.length ?? 0));
    }
  }
  // So that the first rows are fewer than all somewhere.
  expect([...met.values()].filter((most) => most > 1).length).toBeGreaterThan(2);
});

test.each([0, -1])('a list of %s rows is refused by name', async (first) => {
  for (const { agency, name, values } of LISTS) {
    const { data, errors } = await world.ask(
      'leila',
      null,
      `{ me { ${agency} { ${name}(first: ${first}) { ${values} } } } }`,
    );
    expect([name, errors]).toMatchObject([
      name,
      [{ path: ['me', agency, name], extensions: { code: 'BAD_USER_INPUT', argument: 'first' } }],
    ]);
    expect(data?.['me']).toEqual({ [agency]: { [name]: null } });
  }
});
