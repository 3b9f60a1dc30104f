import { newId } from '@brobygger/domain';
import { openServiceRelation, type Author } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph);
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-20T12:00:00Z') };

interface Connection {
  query(...args: readonly unknown[]): unknown;
}

/** Runs the change and returns the statements that went to PostgreSQL on the connection of its transaction, first to last. */
async function statementsOf(change: () => Promise<unknown>): Promise<readonly string[]> {
  const { master: pool } = outreach.dataSource.driver as unknown as { readonly master: NodeJS.EventEmitter };
  const sent: { readonly connection: Connection; readonly text: string }[] = [];
  const restores: (() => void)[] = [];
  const listen = (connection: Connection): void => {
    const query = connection.query.bind(connection);
    connection.query = (...args) => {
      const [statement] = args as [string | { readonly text: string }];
      sent.push({ connection, text: typeof statement === 'string' ? statement : statement.text });
      return query(...args);
    };
    restores.push(() => {
      connection.query = query;
    });
  };
  pool.on('acquire', listen);
  await change();
  pool.off('acquire', listen);
  restores.reverse().forEach((restore) => restore());
  // The relay has the pool too, and a transaction of its own: only ours takes the lock of the sessions.
  const ours = sent.find(({ text }) => text.includes('pg_advisory_xact_lock'))?.connection;
  return sent.filter(({ connection }) => connection === ours).map(({ text }) => text);
}

/** A session on a day of its own with the number of encounters, each with a youth whom the organisation serves, and emergencies. */
async function statementsFor(day: string, encounters: number, emergencies: number): Promise<readonly string[]> {
  const youths = await Promise.all(
    Array.from({ length: encounters }, async () => {
      const youthId = newId();
      await outreach.dataSource.transaction((transaction) =>
        openServiceRelation(transaction, author, youthId, OWN_WISH),
      );
      return youthId;
    }),
  );
  return statementsOf(() =>
    outreach.services.fieldSessions.record(author, {
      clientKey: newId(),
      startedAt: new Date(`2026-03-${day}T18:00:00Z`),
      endedAt: new Date(`2026-03-${day}T20:00:00Z`),
      area: 'Midtbyen',
      staffIds: ['Z1', 'Z2'],
      encounters: youths.map((youthId) => ({ youthId, topics: ['HOUSING', 'FAMILY'] })),
      emergencies: Array.from({ length: emergencies }, () => ({
        kind: 'OVERDOSE',
        naloxoneGiven: true,
        ambulanceCalled: true,
        wasAdmitted: false,
      })),
    }),
  );
}

test('a session of 30 encounters costs as many statements as a session of one, and one insert for each table', async () => {
  const one = await statementsFor('06', 1, 1);
  const thirty = await statementsFor('07', 30, 20);
  expect(thirty).toEqual(one);
  expect(one).toHaveLength(10);
  expect([one[0], one.at(-1)]).toEqual(['START TRANSACTION', 'COMMIT']);
  expect(one.flatMap((text) => /insert into (\w+)/.exec(text)?.[1] ?? [])).toEqual([
    'field_session',
    'encounter',
    'emergency_event',
    'disclosure_entry',
  ]);
  const entered = await outreach.dataSource.query(
    "select count(distinct youth_id)::int as youths, count(*)::int as entries from disclosure_entry where act = 'WROTE'",
  );
  expect(entered).toEqual([{ youths: 31, entries: 31 }]);
  expect(
    await outreach.dataSource.query('select date, count(*)::int as n from encounter group by date order by date'),
  ).toEqual([
    { date: '2026-03-06', n: 1 },
    { date: '2026-03-07', n: 30 },
  ]);
});
