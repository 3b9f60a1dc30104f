import { mapEntities } from '../persistence/connect';
import { createRowLoadersFactory } from './row-loaders';
import { createRowReader } from './row-reader';
import { selectOf, type AnyRowSource, type RowSource } from './row-source';
import { goals, Talk, TalkGoal, talks } from './talks.test-setup';

const mapped = () => mapEntities({ entities: [Talk, TalkGoal], migrations: [] });

describe('the statements', () => {
  test('read what the source names and nothing else, and a source that leaves out its key is none', async () => {
    const dataSource = await mapped();
    expect(selectOf(dataSource, talks).text).toContain('"heldAt"');
    const { text } = selectOf(dataSource, { ...talks, only: ['youthId'] });
    expect(text).toContain('select w.n as "#", t."youth_id" as "youthId"\nfrom');
    expect(() => selectOf(dataSource, { ...talks, only: ['id'] })).toThrow('`youthId` is not read of `talk`');
  });

  test('are the same for a set of sources, in whatever order an operation names them', async () => {
    const dataSource = await mapped();
    const asked: { name: string; values: readonly unknown[] }[] = [];
    const read = createRowReader({
      dataSource,
      rowSources: [talks, goals] as unknown as readonly AnyRowSource[],
      query: <Row>(name: string, _text: string, values: readonly unknown[]) => {
        asked.push({ name, values });
        const [talk, , , , goal] = values as readonly (readonly number[])[];
        const row = { r0: [talk, ['a talk']], r1: [goal, ['a goal']] };
        return Promise.resolve([row] as readonly unknown[] as readonly Row[]);
      },
    });
    const of = (source: unknown, id: string) => ({
      source: source as AnyRowSource,
      asked: [{ id, organisationId: null, category: null }],
    });
    const one = await read([of(talks, 'a'), of(goals, 'b')]);
    const other = await read([of(goals, 'b'), of(talks, 'a')]);
    expect(asked.map(({ name }) => name)).toEqual(['rows-0', 'rows-0']);
    const idsOf = (values: readonly unknown[] = []) => [values[1], values[5]];
    expect(idsOf(asked[1]?.values)).toEqual(idsOf(asked[0]?.values));
    const idsIn = (answers: typeof one): readonly unknown[] =>
      answers.map((rows) => (rows instanceof Error ? rows : rows[0]?.['id']));
    expect([idsIn(one), idsIn(other)]).toEqual([
      ['a talk', 'a goal'],
      ['a goal', 'a talk'],
    ]);
  });

  test('of the first rows are one, however many are wanted and whatever is read beside them', async () => {
    const asked: { name: string; text: string; values: readonly unknown[] }[] = [];
    const read = createRowReader({
      dataSource: await mapped(),
      rowSources: [talks, goals] as unknown as readonly AnyRowSource[],
      query: (name, text, values) => {
        asked.push({ name, text, values });
        return Promise.resolve([]);
      },
    });
    const of = (source: unknown, most?: number) => ({
      source: source as AnyRowSource,
      asked: [{ id: 'a', organisationId: null, category: null }],
      ...(most === undefined ? {} : { most }),
    });
    for (let most = 1; most <= 100; most += 1) await read([of(goals), of(talks, most)]);
    expect(new Set(asked.map(({ name }) => name))).toEqual(new Set(['rows-0']));
    // The rows of the second follow the five parameters of the first.
    expect(asked[0]?.text).toContain('unnest($6::int[], $7::uuid[], $8::uuid[], $9::text[])');
    expect([asked[6]?.values[4], asked[6]?.values.length]).toEqual([[7], 9]);
  });

  test('of sets without end are prepared up to a bound, and planned anew after it', async () => {
    const dataSource = await mapped();
    const sources = Array.from({ length: 8 }, (_, n) => ({ ...goals, name: n })) as unknown as readonly AnyRowSource[];
    const names: string[] = [];
    const read = createRowReader({
      dataSource,
      rowSources: sources,
      query: (name) => {
        names.push(name);
        return Promise.resolve([]);
      },
    });
    for (let set = 1; set < 256; set += 1) {
      await read(
        sources
          .filter((_source, n) => (set & (1 << n)) !== 0)
          .map((source) => ({ source, asked: [{ id: 'a', organisationId: null, category: null }] })),
      );
    }
    expect(new Set(names).size).toBe(101);
    expect(names.at(-1)).toBe('');
  });

  test.each<[string, Partial<RowSource<Talk>>, string]>([
    ['asked by', { by: 'houseId' as 'youthId' }, 'no column `houseId` in `talk`'],
    ['ordered by', { orderBy: { property: 'when' as 'heldAt', direction: 'ASC' } }, 'no column `when` in `talk`'],
    [
      'judged by',
      { category: { property: 'kind' as 'id', anyOf: ['OUTREACH_CONTACT'] } },
      'no column `kind` in `talk`',
    ],
  ])(
    'are not made of a column that is not there, by which rows are %s: the service does not start',
    async (_how, part, fault) => {
      const dataSource = await mapped();
      const rowSources = [{ ...talks, ...part }] as unknown as readonly AnyRowSource[];
      expect(() => createRowLoadersFactory({ dataSource, query: () => Promise.resolve([]), rowSources })).toThrow(
        fault,
      );
    },
  );

  test('of records with a category ask for the organisation of each, and do not start without one', async () => {
    const dataSource = await mapped();
    expect(() => selectOf(dataSource, { ...goals, category: 'OUTREACH_CONTACT' })).toThrow(
      'no column `organisationId`',
    );
    expect(selectOf(dataSource, goals).text).not.toContain('organisation_id =');
  });

  test("that are a youth's own are read where those of every organisation are, and by nobody as an organisation's own", async () => {
    const dataSource = await mapped();
    const own = selectOf(dataSource, { ...goals, category: 'OUTREACH_CONTACT', isOfNoOrganisation: true });
    expect(own.text).toContain('and w.organisation_id is null');
  });
});
