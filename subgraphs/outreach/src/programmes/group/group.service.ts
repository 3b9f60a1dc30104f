import { createError, DataCategory, type LocalDate, newId, osloDate } from '@brobygger/domain';
import { recordOf, type Author, type OwnerParts, type Recorded } from '@brobygger/subgraph-kit';
import { IsNull, type EntityManager } from 'typeorm';
import { requireAge } from '../../age/age-limits';
import { countedColumns } from '../../counted-record/counted-as';
import { getOwnRecord } from '../../record-writing/own-record';
import type { GroupKind } from './group-kind';
import { GroupMembership } from './group-membership.entity';
import { requireGender } from './group-rules';
import type { JoinGroupInput } from './group.input';
import { holdOpenGroup } from './own-group';

/** Takes youths into groups and out of them. */
export interface GroupService {
  /**
   * Refuses who is not of the group's ages and genders (INV22). The age is the population register's. A group has no fixed number of
   * seats: that eight were the most in Forumet was seen, and is no limit.
   */
  join(author: Author, input: JoinGroupInput): Promise<Recorded>;
  leave(author: Author, youthId: string, membershipId: string): Promise<Recorded>;
}

export const createGroupService = ({
  recorder,
  endServiceIfDone,
}: Pick<OwnerParts, 'recorder' | 'endServiceIfDone'>): GroupService => ({
  join: (author, { countedAs, ...beginning }) =>
    recorder.beginningService(
      author,
      beginning,
      DataCategory.OUTREACH_GROUPS,
      async (transaction, { youthId, whenBorn }) => {
        const { organisationId } = author;
        const input = recordOf(beginning);
        const { kind, groupId = null } = input;
        const startedOn = osloDate(author.at);
        whenBorn((birthDate) => requireAge(kind, birthDate, startedOn));
        const counted = countedColumns(countedAs);
        requireGender(kind, counted.countedGender);
        const isMember = await transaction.existsBy(GroupMembership, {
          youthId,
          organisationId,
          kind,
          endedOn: IsNull(),
        });
        if (isMember) {
          throw createError('BAD_USER_INPUT', '`input.kind` is a group that the youth is in already', {
            argument: 'input.kind',
          });
        }
        if (groupId !== null) await checkGroup(transaction, author, { groupId, kind, startedOn });
        const id = newId();
        await transaction.insert(GroupMembership, {
          ...input,
          ...counted,
          id,
          youthId,
          organisationId,
          broughtByPeer: input.broughtByPeer ?? false,
          startedOn,
        });
        return { id, youthId };
      },
    ),

  leave: (author, youthId, membershipId) =>
    recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_GROUPS, async (transaction) => {
      const { id, endedOn } = await getOwnRecord(transaction, GroupMembership, author, youthId, membershipId);
      if (endedOn !== null) throw createError('NOT_FOUND', 'the youth has left the group before');
      await transaction.update(GroupMembership, { id, youthId }, { endedOn: osloDate(author.at) });
      await endServiceIfDone(transaction, author, youthId);
      return { id, youthId };
    }),
});

async function checkGroup(
  transaction: EntityManager,
  author: Author,
  joining: { readonly groupId: string; readonly kind: GroupKind; readonly startedOn: LocalDate },
): Promise<void> {
  const group = await holdOpenGroup(transaction, author, joining.groupId);
  if (group.kind !== joining.kind) {
    throw createError('BAD_USER_INPUT', '`input.groupId` is a group of another kind', { argument: 'input.groupId' });
  }
  if (group.startedOn > joining.startedOn) {
    throw createError('BAD_USER_INPUT', '`input.groupId` is a group that begins later', { argument: 'input.groupId' });
  }
}
