import { idNamed } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { BENEFITS } from '../benefit-decision/benefit-kind';
import type { ImportNavCaseInput } from './case-import.input';

/**
 * Writes those that are new, and the days of those that are granted still; what the source takes back was in force on no day. One that was
 * ended here stays so.
 */
const KEEP = `
with said as (
  select * from jsonb_to_recordset($5::jsonb) as s(id uuid, decided_on date, valid_from date, valid_to date, is_in_error boolean)
), taken_back as (
  update nav_benefit_decision d set status = 'ENDED', valid_to = d.valid_from
  from said s where s.id = d.id and s.is_in_error and d.youth_id = $1 and d.status = 'GRANTED'
)
insert into nav_benefit_decision (id, youth_id, organisation_id, case_id, kind, statute, decided_on, valid_from, valid_to, status)
select s.id, $1, $2, $3, 'FINANCIAL_ASSISTANCE', $4, s.decided_on, s.valid_from, s.valid_to, 'GRANTED' from said s where not s.is_in_error
on conflict (id) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to
where nav_benefit_decision.youth_id = excluded.youth_id and nav_benefit_decision.status = 'GRANTED'`;

/** Keeps the decisions of an imported case, each once, in one statement. No sum is among them: what is paid is not what is granted. */
export async function keepDecisions(
  transaction: EntityManager,
  { organisationId }: Author,
  { sourceId, decisions, youthId, caseId }: ImportNavCaseInput & { readonly youthId: string; readonly caseId: string },
): Promise<void> {
  if (decisions.length === 0) return;
  const named = new Map(
    decisions.map(({ reference, decidedOn, validFrom, validTo = null, isInError }) => [
      idNamed(organisationId, sourceId, 'decision', reference),
      { decided_on: decidedOn, valid_from: validFrom, valid_to: validTo, is_in_error: isInError },
    ]),
  );
  const rows = [...named].map(([id, decision]) => ({ id, ...decision }));
  const { statute } = BENEFITS.FINANCIAL_ASSISTANCE;
  await transaction.query(KEEP, [youthId, organisationId, caseId, statute, JSON.stringify(rows)]);
}
