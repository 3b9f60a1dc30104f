import { createError, isId, newId, osloDate } from '@brobygger/domain';
import {
  categoryOfRow,
  recordOf,
  type Author,
  type OwnerParts,
  type Recorded,
  type Written,
} from '@brobygger/subgraph-kit';
import { IsNull } from 'typeorm';
import { requireAgeWithin } from '../../age/age-limits';
import { agesOf } from '../../age/outreach-ages.entity';
import { countedColumns } from '../../counted-record/counted-as';
import { getOwnRecord } from '../../record-writing/own-record';
import { categoryOfDialogue } from './sensitive-dialogue-kind';
import { SensitiveDialogue } from './sensitive-dialogue.entity';
import type { OpenSensitiveDialogueInput } from './sensitive-dialogue.input';

/** Opens and closes talks on sensitive matters. What is said is not recorded. */
export interface SensitiveDialogueService {
  /**
   * Begins service, and keeps it until they are closed. One of a kind at a time, for the ages of the organisation (INV22). The age is the
   * population register's.
   */
  open(author: Author, input: OpenSensitiveDialogueInput): Promise<Recorded>;
  close(author: Author, youthId: string, dialogueId: string): Promise<Recorded>;
}

export const createSensitiveDialogueService = ({
  recorder,
  endServiceIfDone,
}: Pick<OwnerParts, 'recorder' | 'endServiceIfDone'>): SensitiveDialogueService => ({
  open: (author, { countedAs, ...beginning }) =>
    recorder.beginningService(
      author,
      beginning,
      categoryOfDialogue(beginning.kind),
      async (transaction, { youthId, whenBorn }) => {
        const { organisationId } = author;
        const { kind } = recordOf(beginning);
        const openedOn = osloDate(author.at);
        const ages = await agesOf(transaction, author.organisationId);
        whenBorn((birthDate) => requireAgeWithin(ages, birthDate, openedOn));
        // Of this organisation alone: a refusal must not tell what the other one has recorded.
        const isOpen = await transaction.existsBy(SensitiveDialogue, {
          youthId,
          organisationId,
          kind,
          closedOn: IsNull(),
        });
        if (isOpen) {
          throw createError('BAD_USER_INPUT', '`input.kind` is of talks that are open already', {
            argument: 'input.kind',
          });
        }
        const id = newId();
        await transaction.insert(SensitiveDialogue, {
          ...countedColumns(countedAs),
          id,
          youthId,
          organisationId,
          kind,
          category: categoryOfDialogue(kind),
          openedOn,
        });
        return { id, youthId };
      },
    ),

  close: (author, youthId, dialogueId) =>
    recorder.onServedYouth(author, youthId, ofDialogue(dialogueId), async (transaction) => {
      const { id, closedOn } = await getOwnRecord(transaction, SensitiveDialogue, author, youthId, dialogueId);
      if (closedOn !== null) throw createError('NOT_FOUND', 'the talks were closed before');
      await transaction.update(SensitiveDialogue, { id, youthId }, { closedOn: osloDate(author.at) });
      await endServiceIfDone(transaction, author, youthId);
      return { id, youthId };
    }),
});

const ofDialogue = (id: string): Written =>
  categoryOfRow((transaction) => (isId(id) ? transaction.findOneBy(SensitiveDialogue, { id }) : null));
