import type { Row, TableRows } from './data-set';
import { FOLLOW_UP_PLANS } from './follow-up-plans';
import type { SetFollowUp } from './follow-ups';
import type { Naming } from './naming';

/** The talks on what is most sensitive, each behind the category of its kind. */
export function sensitiveDialogueTable(
  followUps: readonly SetFollowUp[],
  organisationId: string,
  naming: Naming,
): TableRows {
  return {
    table: 'sensitive_dialogue',
    rows: followUps.map(({ kind, youthId, index, gender, district, startedOn, endedOn }): Row => ({
      id: naming.id(`dialogue ${kind} ${index}`, startedOn),
      youth_id: youthId,
      organisation_id: organisationId,
      category: FOLLOW_UP_PLANS[kind].category,
      kind,
      opened_on: startedOn,
      closed_on: endedOn,
      gender,
      district,
    })),
  };
}
