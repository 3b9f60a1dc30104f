import { newId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph);
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-20T12:00:00Z') };

test('an emergency is kept with its session, at the start of it where nobody looked at the clock', async () => {
  const startedAt = new Date('2026-03-06T21:00:00Z');
  const happenedAt = new Date('2026-03-06T23:10:00Z');
  await outreach.services.fieldSessions.record(author, {
    clientKey: newId(),
    startedAt,
    endedAt: new Date('2026-03-07T01:00:00Z'),
    area: 'Midtbyen',
    staffIds: ['Z1', 'Z2'],
    emergencies: [
      { kind: 'ALCOHOL', naloxoneGiven: false, ambulanceCalled: true, wasAdmitted: true },
      { kind: 'OVERDOSE', happenedAt, naloxoneGiven: true, ambulanceCalled: true, wasAdmitted: false },
    ],
  });
  const rows = (await outreach.dataSource.query(
    `select kind, happened_at, e.date, naloxone_given, ambulance_called, was_admitted
     from emergency_event e join field_session s on s.id = e.session_id order by kind`,
  )) as unknown[];
  expect(rows).toEqual([
    {
      kind: 'ALCOHOL',
      happened_at: startedAt,
      date: '2026-03-06',
      naloxone_given: false,
      ambulance_called: true,
      was_admitted: true,
    },
    {
      kind: 'OVERDOSE',
      happened_at: happenedAt,
      date: '2026-03-07',
      naloxone_given: true,
      ambulance_called: true,
      was_admitted: false,
    },
  ]);
});

test('an emergency has no place for a youth', async () => {
  const columns = (await outreach.dataSource.query(
    `select column_name as name from information_schema.columns where table_name = 'emergency_event' order by 1`,
  )) as { name: string }[];
  expect(columns.map(({ name }) => name)).toEqual([
    'added_in',
    'ambulance_called',
    'date',
    'happened_at',
    'id',
    'kind',
    'naloxone_given',
    'organisation_id',
    'removed_in',
    'session_id',
    'was_admitted',
  ]);
});
