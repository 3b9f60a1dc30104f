import { consentPersistence, createConsent, createNationalIdVault } from '@brobygger/consent';
import { newId, PersonIdentifier } from '@brobygger/domain';
import { connect } from '@brobygger/subgraph-kit';
import { createMigratedDatabase } from '@brobygger/testkit';
import { createNationalIds } from '../harness/national-ids';
import { startNode } from './node-process';

const YOUTHS = 12;
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
    if (Number(row.count) === YOUTHS) break;
  }
  await following.end('SIGKILL');
  const after = sentBy(following.spoken());
  const notices = await dataSource.query<{ id: string; youth_id: string; step: number }[]>(
    'select id, youth_id, step from notice',
  );
  expect([notices.length, new Set(notices.map(({ youth_id: youth }) => youth)).size]).toEqual([YOUTHS, YOUTHS]);
  expect(new Set(notices.map(({ step }) => step))).toEqual(new Set([18]));
  const sent = [...before, ...after];
  expect(new Set(sent)).toEqual(new Set(notices.map(({ id }) => id)));
  // Only what was under way as it died may come again, under its own id.
  const twice = after.filter((id) => before.includes(id));
  expect([twice.length <= AT_ONCE, new Set(after).size]).toEqual([true, after.length]);

  await subgraph.stop();
  await owner.destroy();
  await database.drop();
});
