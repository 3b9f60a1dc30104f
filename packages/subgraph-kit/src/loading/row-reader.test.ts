import { mapEntities } from '../persistence/connect';
import { createRowLoadersFactory } from './row-loaders';
import { createRowReader } from './row-reader';
import { selectOf, type AnyRowSource, type RowSource } from './row-source';
import { goals, Talk, TalkGoal, talks } from './talks.test-setup';

const mapped = () => mapEntities({ entities: [Talk, TalkGoal], migrations: [] });

describe('the statements', () => {
  test('are the same for a set of sources, in whatever order an operation names them', async () => {
    const dataSource = await mapped();
    const asked: { name: string; values: readonly unknown[] }[] = [];
    const read = createRowReader({
      dataSource,
      rowSources: [talks, goals] as unknown as readonly AnyRowSource[],
      query: <Row>(name: string, _text: string, values: readonly unknown[]) => {
        asked.push({ name, values });
        return Promise.resolve([
          { r0: [{ from: 'talks' }], r1: [{ from: 'goals' }] },
        ] as readonly unknown[] as readonly Row[]);
      },
    });
    const of = (source: unknown, id: string) => ({
      source: source as AnyRowSource,
      asked: [{ id, organisationId: null, category: null }],
    });
    const one = await read([of(talks, 'a'), of(goals, 'b')]);
    const other = await read([of(goals, 'b'), of(talks, 'a')]);
    expect(asked.map(({ name }) => name)).toEqual(['rows-0', 'rows-0']);
    expect(asked[1]?.values).toEqual(asked[0]?.values);
    const fromOf = (answers: typeof one): readonly unknown[] =>
      answers.map((rows) => (rows instanceof Error ? rows : rows[0]?.['from']));
    expect([fromOf(one), fromOf(other)]).toEqual([
      ['talks', 'goals'],
      ['goals', 'talks'],
    ]);
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
});
