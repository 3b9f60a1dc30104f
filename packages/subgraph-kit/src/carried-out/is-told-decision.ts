import { isId, type LocalDate } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import type { ChildWelfareDecisionKind } from './decision-kind';

/** Which decision is asked for: told to the organisation, about the youth, of one of the kinds, in force on the day. */
export interface AskedDecision {
  readonly decisionId: string;
  readonly organisationId: string;
  readonly youthId: string;
  readonly kinds: readonly ChildWelfareDecisionKind[];
  readonly on: LocalDate;
}

/** Of one that was told of a registration that is merged into the youth's, before the registry has told it anew. */
const IS_TOLD = `
select from told_decision d
where d.decision_id = $1 and d.organisation_id = $2 and d.kind = any($4::text[])
  and d.valid_from <= $5::date and (d.valid_to is null or d.valid_to > $5::date)
  and (d.youth_id = $3 or exists (
    select from merged_youth m where m.youth_id = d.youth_id and m.kept_id = $3 and m.holds))`;

/**
 * Whether there is such a decision. Another youth's, another organisation's, one that has ended, was entered in error or was never made,
 * and what is no id: all are none.
 */
export async function isToldDecision(
  transaction: EntityManager,
  { decisionId, organisationId, youthId, kinds, on }: AskedDecision,
): Promise<boolean> {
  const values = [decisionId, organisationId, youthId, kinds, on];
  return isId(decisionId) && ((await transaction.query(IS_TOLD, values)) as unknown[]).length > 0;
}
