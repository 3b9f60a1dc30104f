import { newId, osloDate, plus, type LocalDate } from '@brobygger/domain';
import { connect, migrate } from '@brobygger/subgraph-kit';
import { createTestDatabase } from '@brobygger/testkit';
import { consentPersistence } from '../consent-nouns';
import { STANDS_NOT_INFORMED } from '../consent/not-informed.sql';
import { ReviewedNotInformed1796300000660 } from './reviewed-not-informed.migration';

test('what stood before stands until a person ends it, its last day is the day of review, and what had ended stays ended', async () => {
  const database = await createTestDatabase('before reviews');
  const { name } = ReviewedNotInformed1796300000660;
  const migrations = consentPersistence.migrations.filter((migration) => migration.name !== name);
  await migrate(database.ownerUrl, { entities: [], migrations });
  const [youthId, organisationId, today] = [newId(), newId(), osloDate(new Date())];
  const [past, tomorrow] = [plus(today, { days: -9 }), plus(today, { days: 1 })];
  const owner = await connect(database.ownerUrl, { entities: [], migrations: [] }, 1);
  await owner.query(
    "insert into youth (id, name, birth_date, protection) values ($1, 'Alma', '2012-06-01', 'UNGRADED')",
    [youthId],
  );
  await owner.query(
    `insert into organisation (id, number, agency, name, municipality) values ($1, '900000001', 'OUTREACH', 'Uteteam', '0301')`,
    [organisationId],
  );
  const before = async (until: LocalDate, revokedAt: string | null): Promise<string> => {
    const id = newId();
    await owner.query(
      `insert into guardians_not_informed (id, youth_id, organisation_id, profession, categories, ground, reason, until, recorded_by,
         recorded_at, revoked_by, revoked_at)
       values ($1, $2, $3, 'NURSE', '{OUTREACH_HEALTH}', 'OWN_WISH', 'r', $4::date, 'Z1', '2026-01-02T10:00:00Z', $5, $6)`,
      [id, youthId, organisationId, until, revokedAt === null ? null : 'Z2', revokedAt],
    );
    return id;
  };
  const ids = [
    await before(tomorrow, null),
    await before(today, null),
    await before(past, null),
    await before(tomorrow, '2026-01-03T10:00:00Z'),
  ];
  await migrate(database.ownerUrl, consentPersistence);
  const said = async (id: string) =>
    owner.query<object[]>(
      `select e.kind, to_char(e.review_on, 'YYYY-MM-DD') as "on", e.author_id as by, ${STANDS_NOT_INFORMED} as stands
       from guardians_not_informed n join guardians_not_informed_event e on e.record_id = n.id where n.id = $1 order by e.seq`,
      [id],
    );
  const recorded = (on: LocalDate, stands: boolean) => ({ kind: 'RECORDED', on, by: 'Z1', stands });
  const ended = (kind: string, by: string) => ({ kind, on: null, by, stands: false });
  expect(await Promise.all(ids.map(said))).toEqual([
    [recorded(tomorrow, true)],
    [recorded(today, false), ended('ENDED_ON_ITS_DAY', 'Z1')],
    [recorded(past, false), ended('ENDED_ON_ITS_DAY', 'Z1')],
    [recorded(tomorrow, false), ended('NO_LONGER_SO', 'Z2')],
  ]);
  await owner.destroy();
  await database.drop();
});
