import { createError, DataCategory, newId, osloDate } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { requireYearsWithin } from '../../age/age-limits';
import { agesOf } from '../../age/outreach-ages.entity';
import { OutreachContact } from '../../contact/contact.entity';
import { countedColumns } from '../../counted-record/counted-as';
import type { CountedRecord } from '../../counted-record/counted-record';
import { checkContinuityStaff } from '../follow-up/check-follow-up';
import { OutreachFollowUp, type FollowUpEndReason } from '../follow-up/follow-up.entity';
import { keepWriting } from './acts-of-person';
import { holdOwnPerson } from './own-person';
import { UnregisteredPerson } from './unregistered-person.entity';
import type { BeginOutreachPersonInput, StartOutreachPersonFollowUpInput } from './unregistered-person.input';
import type { OutreachPersonReceipt } from './unregistered-person.type';

/** Follows up persons without a number. Nothing of it leaves the organisation: there is nobody to ask, and nobody to tell. */
export interface UnregisteredPersonService {
  /**
   * Begins a low-threshold follow-up of a new person, with a name or without. One or two persons stay with them (INV21); an age is by own
   * word, and of the organisation's (INV22).
   */
  begin(author: Author, input: BeginOutreachPersonInput): Promise<OutreachPersonReceipt>;
  /** Begins another one of a person who came back. */
  start(author: Author, input: StartOutreachPersonFollowUpInput): Promise<OutreachPersonReceipt>;
  end(
    author: Author,
    outreachPersonId: string,
    followUpId: string,
    reason: FollowUpEndReason,
  ): Promise<OutreachPersonReceipt>;
}

export const createUnregisteredPersonService = ({
  dataSource,
}: {
  readonly dataSource: DataSource;
}): UnregisteredPersonService => ({
  begin: (author, { knownAs = null, ageByOwnWord = null, countedAs, continuityStaff }) =>
    dataSource.transaction(async (transaction) => {
      if (ageByOwnWord !== null) requireYearsWithin(await agesOf(transaction, author.organisationId), ageByOwnWord);
      const [id, today, { organisationId }] = [newId(), osloDate(author.at), author];
      const counted = countedColumns(countedAs);
      await transaction.insert(UnregisteredPerson, {
        id,
        organisationId,
        knownAs,
        ageByOwnWord,
        ageSaidOn: ageByOwnWord === null ? null : today,
        gender: counted.countedGender,
        district: counted.countedDistrict,
      });
      await transaction.insert(OutreachContact, { id: newId(), outreachPersonId: id, organisationId, since: today });
      return startFollowUp(transaction, author, { outreachPersonId: id, continuityStaff, counted });
    }),

  start: (author, { outreachPersonId, continuityStaff, countedAs }) =>
    dataSource.transaction(async (transaction) => {
      const { id, gender, district } = await holdOwnPerson(transaction, author, outreachPersonId);
      const counted = countedColumns({
        gender: countedAs?.gender ?? gender,
        district: countedAs?.district ?? district,
      });
      return startFollowUp(transaction, author, { outreachPersonId: id, continuityStaff, counted });
    }),

  end: (author, outreachPersonId, followUpId, reason) =>
    dataSource.transaction(async (transaction) => {
      const { id } = await holdOwnPerson(transaction, author, outreachPersonId);
      const followUps = await transaction.findBy(OutreachFollowUp, { outreachPersonId: id });
      const followUp = followUps.find((each) => each.id === followUpId.toLowerCase() && each.endedOn === null);
      if (followUp === undefined) throw createError('NOT_FOUND', 'the person has no such follow-up that is open');
      await transaction.update(
        OutreachFollowUp,
        { id: followUp.id },
        { endedOn: osloDate(author.at), endReason: reason },
      );
      await keepWriting(transaction, author, id);
      return { id: followUp.id, outreachPersonId: id };
    }),
});

async function startFollowUp(
  transaction: EntityManager,
  author: Author,
  {
    outreachPersonId,
    continuityStaff,
    counted,
  }: {
    readonly outreachPersonId: string;
    readonly continuityStaff: readonly string[];
    readonly counted: CountedRecord;
  },
): Promise<OutreachPersonReceipt> {
  checkContinuityStaff(continuityStaff);
  const id = newId();
  await transaction.insert(OutreachFollowUp, {
    ...counted,
    id,
    outreachPersonId,
    organisationId: author.organisationId,
    kind: 'LOW_THRESHOLD',
    category: DataCategory.OUTREACH_FOLLOW_UP,
    legalBasis: 'CONSENT_ONLY',
    startedOn: osloDate(author.at),
    continuityStaff: [...continuityStaff],
  });
  await keepWriting(transaction, author, outreachPersonId);
  return { id, outreachPersonId };
}
