import { createError, newId, osloDate, type LocalDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { IsNull } from 'typeorm';
import { requireAge } from '../age/age-limits';
import { endServiceWhenDone } from '../recording/end-service-when-done';
import { getOwnRecord } from '../recording/own-record';
import { GroupMembership, type GroupKind } from './group-membership.entity';

/** Takes youths into groups and out of them. */
export interface GroupService {
  /** Refuses who is not of the group's ages (INV22). The birth date is looked at and not kept. */
  join(author: Author, input: { readonly youthId: string; readonly kind: GroupKind; readonly birthDate: LocalDate }): Promise<Recorded>;
  leave(author: Author, youthId: string, membershipId: string): Promise<Recorded>;
}

export const createGroupService = ({ recorder }: { readonly recorder: Recorder }): GroupService => ({
  join: (author, { youthId, kind, birthDate }) =>
    recorder.beginningService(author, youthId, async (transaction) => {
      const { organisationId } = author;
      const startedOn = osloDate(author.at);
      requireAge(kind, birthDate, startedOn);
      const isMember = await transaction.existsBy(GroupMembership, { youthId, organisationId, kind, endedOn: IsNull() });
      if (isMember) throw createError('BAD_USER_INPUT', '`input.kind` is a group that the youth is in already', { argument: 'input.kind' });
      const id = newId();
      await transaction.insert(GroupMembership, { id, youthId, organisationId, kind, startedOn, endedOn: null });
      return { id, youthId };
    }),

  leave: (author, youthId, membershipId) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const { id, endedOn } = await getOwnRecord(transaction, GroupMembership, author, youthId, membershipId);
      if (endedOn !== null) throw createError('NOT_FOUND', 'the youth has left the group before');
      await transaction.update(GroupMembership, { id }, { endedOn: osloDate(author.at) });
      await endServiceWhenDone(transaction, author, youthId);
      return { id, youthId };
    }),
});
