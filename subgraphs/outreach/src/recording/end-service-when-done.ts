import { closeServiceRelation, type Author } from '@brobygger/subgraph-kit';
import { IsNull, type EntityManager } from 'typeorm';
import { OutreachFollowUp } from '../follow-up/follow-up.entity';
import { GroupMembership } from '../group/group-membership.entity';

/** Ends the service relation with the last follow-up or group: nobody keeps looking into a youth whom the organisation no longer meets. */
export async function endServiceWhenDone(
  transaction: EntityManager,
  { organisationId, at }: Author,
  youthId: string,
): Promise<void> {
  const open = { youthId, organisationId, endedOn: IsNull() };
  if (await transaction.existsBy(OutreachFollowUp, open)) return;
  if (await transaction.existsBy(GroupMembership, open)) return;
  await closeServiceRelation(transaction, youthId, organisationId, at);
}
