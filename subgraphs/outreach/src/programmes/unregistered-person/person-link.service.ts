import { createError, DataCategory, isId, newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, WhomInput } from '@brobygger/subgraph-kit';
import { IsNull, type EntityManager } from 'typeorm';
import { requireAgeWithin } from '../../age/age-limits';
import { agesOf } from '../../age/outreach-ages.entity';
import { OutreachContact } from '../../contact/contact.entity';
import type { OutreachParts } from '../../record-writing/outreach-recorder';
import { OutreachFollowUp } from '../follow-up/follow-up.entity';
import { enterHistory, keepWriting } from './acts-of-person';
import { holdOwnPerson } from './own-person';
import { PersonLink } from './person-link.entity';
import type { UnlinkReason } from './unlink-reason';
import { UnregisteredPerson } from './unregistered-person.entity';
import type { OutreachPersonReceipt } from './unregistered-person.type';

/** Makes the records of a person without a number those of a registered youth, and takes them back. */
export interface PersonLinkService {
  /**
   * Begins service to the youth by own wish, under all that beginning service asks for, and hands over the follow-ups, the contact and
   * the history of who did what. Where nothing of it is open any more, the service ends with it.
   * @throws NOT_FOUND for a person to whom somebody is linked already
   */
  link(author: Author, input: WhomInput & { readonly outreachPersonId: string }): Promise<Recorded>;
  /**
   * Takes the records back: they are the person's again, and the service ends unless other records keep it. The youth's log keeps what it
   * has, and says that it was undone.
   * @throws NOT_FOUND for a person to whom nobody is linked, and for one whose youth the author is kept from
   */
  unlink(author: Author, outreachPersonId: string, reason: UnlinkReason): Promise<OutreachPersonReceipt>;
}

export const createPersonLinkService = ({
  dataSource,
  recorder,
  bareRecorder,
  endServiceIfDone,
}: Pick<OutreachParts, 'dataSource' | 'recorder' | 'bareRecorder' | 'endServiceIfDone'>): PersonLinkService => ({
  link: (author, { outreachPersonId, ...whom }) =>
    // The person brings its own contact, which goes back with it.
    bareRecorder.beginningService(
      author,
      { ...whom, ground: { kind: 'OWN_WISH' } },
      DataCategory.OUTREACH_ADMINISTRATION,
      async (transaction, beginner) => {
        const { id: personId, knownAs } = await holdOwnPerson(transaction, author, outreachPersonId);
        const ages = await agesOf(transaction, author.organisationId);
        beginner.whenBorn((birthDate) => requireAgeWithin(ages, birthDate, osloDate(author.at)));
        const link = { outreachPersonId: personId, youthId: beginner.youthId };
        await enterHistory(transaction, author, link);
        const id = newId();
        const { organisationId, personId: linkedBy, at: linkedAt } = author;
        await transaction.insert(PersonLink, { ...link, id, organisationId, knownAs, linkedAt, linkedBy });
        await handOver(transaction, link);
        await endServiceIfDone(transaction, author, beginner.youthId);
        return { id, youthId: beginner.youthId };
      },
    ),

  async unlink(author, outreachPersonId, reason) {
    const { organisationId, personId: unlinkedBy, at: unlinkedAt } = author;
    const where = { outreachPersonId, organisationId, unlinkedAt: IsNull() };
    const link = isId(outreachPersonId) ? await dataSource.manager.findOneBy(PersonLink, where) : null;
    // Where nobody is linked, as much is looked up and written, of nobody, and taken back.
    const youthId = link?.youthId ?? newId();
    const undone = await recorder.onRecordedYouth(
      author,
      youthId,
      DataCategory.OUTREACH_ADMINISTRATION,
      async (transaction) => {
        if (link === null) throw notLinked();
        const { id } = link;
        const { affected } = await transaction.update(
          PersonLink,
          { id, youthId, unlinkedAt: IsNull() },
          { unlinkedAt, unlinkedBy, unlinkReason: reason, knownAs: null },
        );
        if (affected !== 1) throw notLinked();
        await handOver(transaction, { outreachPersonId: link.outreachPersonId, youthId: null });
        await keepWriting(transaction, author, link.outreachPersonId);
        await endServiceIfDone(transaction, author, youthId);
        return { id, outreachPersonId: link.outreachPersonId };
      },
    );
    if (undone === null) throw notLinked();
    return undone.result;
  },
});

const notLinked = (): Error => createError('NOT_FOUND', 'your organisation has linked no such person to a youth');

/** All that the person has goes to the youth, or back where there is none. */
async function handOver(
  transaction: EntityManager,
  { outreachPersonId, youthId }: { readonly outreachPersonId: string; readonly youthId: string | null },
): Promise<void> {
  await transaction.update(UnregisteredPerson, { id: outreachPersonId }, { isLinked: youthId !== null });
  await transaction.update(OutreachFollowUp, { outreachPersonId }, { youthId });
  await transaction.update(OutreachContact, { outreachPersonId }, { youthId });
}
