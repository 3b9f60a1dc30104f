import { isDataCategory, RECORD_RETENTION, recordKindsOf, REGISTRY } from '@brobygger/domain';
import { connect, requireMigrated, type ErasureAnswer, type Holds } from '@brobygger/subgraph-kit';
import { OPEN_STATES } from './claim/read-claims';
import { consentPersistence } from './consent-nouns';

const STANDING = `
select number from log_hold h where not exists (select from log_hold_end x where x.hold_number = h.number) order by number`;

/** A youth is one in all registrations of theirs: what keeps the records of one keeps those of the others. */
const KEPT = `
with asked as (select y.id, coalesce(y.merged_into, y.id) as youth from youth y where y.id = any($1::uuid[])),
registration as (select y.id, a.id as asked from youth y join asked a on a.youth = coalesce(y.merged_into, y.id))
select r.asked as id from registration r join claim c on c.youth_id = r.id
  join lateral (select l.state from claim_event l where l.claim_id = c.id order by l.version desc limit 1) e on e.state in ${OPEN_STATES}
union
select r.asked from registration r join emergency_access a on a.youth_id = r.id
  where not exists (select from emergency_review v where v.emergency_id = a.id)`;

const ANSWERS = `
select c.id as "claimId", coalesce(y.merged_into, y.id) as "youthId", c.organisation_id as "organisationId", c.category
from claim c join youth y on y.id = c.youth_id join claim_event e on e.claim_id = c.id and e.act = 'ANSWER'
where c.kind = 'ERASURE' and e.outcome = 'ERASED' and c.organisation_id = any($1::uuid[])
order by e.at, c.id`;

type AnswerRow = Omit<ErasureAnswer, 'kinds'> & { readonly category: string };

/** What is erased where the answer is that it is: what no law has kept. */
const erasedOf = ({ category, ...answer }: AnswerRow): ErasureAnswer => ({
  ...answer,
  kinds: isDataCategory(category)
    ? recordKindsOf(category).filter((kind) => !RECORD_RETENTION[kind].ground.isKeptByLaw)
    : [],
});

/** Asks the registry's database, under its runtime role, what keeps records of owners. Whoever opened it closes it. */
export async function openHolds(url: string): Promise<Holds & { close(): Promise<void> }> {
  const registry = await connect(url, consentPersistence, 1);
  try {
    await requireMigrated(REGISTRY, registry, consentPersistence);
  } catch (cause) {
    await registry.destroy();
    throw cause;
  }
  return {
    standing: async () =>
      (await registry.query<readonly { readonly number: number }[]>(STANDING)).map(({ number }) => number),
    keptOf: async (youthIds) =>
      new Set((await registry.query<readonly { readonly id: string }[]>(KEPT, [youthIds])).map(({ id }) => id)),
    answers: async (organisationIds) =>
      (await registry.query<readonly AnswerRow[]>(ANSWERS, [organisationIds])).map(erasedOf),
    close: () => registry.destroy(),
  };
}
