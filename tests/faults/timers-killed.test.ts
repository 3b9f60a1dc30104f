import { consentPersistence, createConsent, createNationalIdVault } from '@brobygger/consent';
import { newId, PersonIdentifier } from '@brobygger/domain';
import { connect } from '@brobygger/subgraph-kit';
import { createMigratedDatabase } from '@brobygger/testkit';
import { aMoment } from '../harness/a-moment';
import { createNationalIds } from '../harness/national-ids';
import { startNode } from './node-process';

const YOUTHS = 12;
/** Of so many of them something was opened in an emergency, and the time is over for which they were not told. */
const TOLD_LATER = 4;
const DIES_AFTER = 5;
/** So many notices are under way at a time. */
const AT_ONCE = 2;
/** The 18th birthday of all of them, at noon. */
const AT = '2026-02-14T12:00:00Z';

test('timers that are killed in the middle of a batch are followed by others: each reminder is made once, and none is lost', async () => {
  const database = await createMigratedDatabase('timers', consentPersistence);
  const dataSource = await connect(database.appUrl, consentPersistence, 2);
  const owner = await connect(database.ownerUrl, { entities: [], migrations: [] }, 1);
  const { services, subgraph } = createConsent({
    dataSource,
    vault: createNationalIdVault(Buffer.alloc(32, 7)),
    deliver: () => Promise.resolve([]),
    clock: () => new Date('2026-02-01T12:00:00Z'),
    onFailure: () => undefined,
  });
  const numberOf = createNationalIds();
  for (let n = 0; n < YOUTHS; n += 1) {
    const id = newId();
    const nationalId = PersonIdentifier.parse(numberOf(id).reveal()) as PersonIdentifier;
    await services.youths.register({
      id,
      name: 'En ungdom',
      birthDate: '2008-02-14',
      nationalId,
      municipalityNumber: '5001',
    });
  }
  await owner.query(
    `with house as (
       insert into organisation (id, number, name, agency, municipality)
       values (gen_random_uuid(), '999999999', 'A service', 'OUTREACH', 'OSLO') returning id
     ), opened as (
       insert into emergency_access (id, youth_id, target, organisation_id, opened_by, categories, reason, opened_at, closes_at)
       select gen_random_uuid(), y.id, '', house.id, 'Z990001', '{HOUSING_RESIDENCY}', '', $1, $1::timestamptz + interval '30 minutes'
       from (select id from youth order by id limit $2) y, house returning id, opened_at, opened_by
     )
     insert into emergency_delay_event (emergency_id, version, act, code, reason, shown_from, by, at)
     select id, 1, 'ASKED', 'HEALTH_OR_CLOSE_RELATIONS', '', opened_at + interval '1 day', opened_by, opened_at from opened`,
    ['2026-02-12T12:00:00Z', TOLD_LATER],
  );
  const environment = { DATABASE_URL: database.appUrl, AT };
  const sentBy = (stdout: string): readonly string[] => [...stdout.matchAll(/^sent (\S+)$/gm)].map(([, id = '']) => id);

  const dying = startNode('tests/faults/dying-timers.mjs', { ...environment, DIES_AFTER: String(DIES_AFTER) });
  const { signal, stdout } = await dying.ended;
  const before = sentBy(stdout);
  expect([signal, before.length]).toEqual(['SIGKILL', DIES_AFTER]);

  const following = startNode('tests/faults/dying-timers.mjs', environment);
  // What the dead one had taken is taken up after five minutes.
  await owner.query(
    `update graphile_worker._private_jobs set locked_at = locked_at - interval '6 minutes' where locked_at is not null`,
  );
  for (;;) {
    const [row] = await dataSource.query<[{ count: string }]>('select count(*) from notice_delivery');
    if (Number(row.count) === YOUTHS + TOLD_LATER) break;
    await aMoment();
  }
  await following.end('SIGKILL');
  const after = sentBy(following.spoken());
  const notices = await dataSource.query<{ id: string; youth_id: string; kind: string; step: number }[]>(
    'select id, youth_id, kind, step from notice',
  );
  const told = (kind: string) => notices.filter((notice) => notice.kind === kind);
  const [birthdays, later] = [told('RIGHTS_CHANGE'), told('EMERGENCY_OPENED')];
  expect([birthdays.length, later.length, notices.length]).toEqual([YOUTHS, TOLD_LATER, YOUTHS + TOLD_LATER]);
  for (const each of [birthdays, later]) {
    expect(new Set(each.map(({ youth_id: youth }) => youth)).size).toBe(each.length);
  }
  expect(new Set(birthdays.map(({ step }) => step))).toEqual(new Set([18]));
  const [entered] = await dataSource.query<[{ count: string }]>(
    `select count(*) from disclosure_entry where act = 'LAPSED_DELAY'`,
  );
  expect(Number(entered.count)).toBe(TOLD_LATER);
  const sent = [...before, ...after];
  expect(new Set(sent)).toEqual(new Set(notices.map(({ id }) => id)));
  // Only what was under way as it died may come again, under its own id.
  const twice = after.filter((id) => before.includes(id));
  expect([twice.length <= AT_ONCE, new Set(after).size]).toEqual([true, after.length]);

  await subgraph.stop();
  await owner.destroy();
  await database.drop();
});
