import { createError, DataCategory, type LocalDate, newId, osloDate } from '@brobygger/domain';
import { recordOf, type Author, type OwnerParts, type Recorded } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { requireAgeWithin } from '../../age/age-limits';
import { agesOf } from '../../age/outreach-ages.entity';
import { countedColumns } from '../../counted-record/counted-as';
import { getOwnRecord } from '../../record-writing/own-record';
import { pastDate } from '../../record-writing/past-date';
import { PsychologistConsultation } from './psychologist-consultation.entity';
import { PsychologistContact } from './psychologist-contact.entity';
import type { RecordPsychologistContactInput } from './psychologist.input';
import { StaffAdvice } from './staff-advice.entity';

/** A contact of a youth. */
interface ContactKey {
  readonly youthId: string;
  readonly contactId: string;
}

/** Records contacts with the psychologist. */
export interface PsychologistService {
  /** Begins service, which a youth who came keeps until the contact is closed. Who did not come has no consultations. */
  record(author: Author, input: RecordPsychologistContactInput): Promise<Recorded>;
  /** Each talk by its day, while the contact is open. */
  addConsultation(author: Author, input: ContactKey & { readonly date?: LocalDate | null }): Promise<Recorded>;
  close(
    author: Author,
    input: ContactKey & { readonly referredOn: boolean; readonly isNoShow: boolean },
  ): Promise<Recorded>;
  /** Advice to a colleague is about no youth: it is counted, and that is all. */
  adviseStaff(author: Author, date?: LocalDate | null): Promise<{ readonly id: string }>;
}

export const createPsychologistService = ({
  dataSource,
  recorder,
  endServiceIfDone,
}: Pick<OwnerParts, 'dataSource' | 'recorder' | 'endServiceIfDone'>): PsychologistService => ({
  record: (
    author,
    { arena = 'USIT', isNoShow = false, consultations = 0, referredOn = false, countedAs, ...beginning },
  ) =>
    recorder.beginningService(
      author,
      beginning,
      DataCategory.OUTREACH_PSYCHOLOGIST,
      async (transaction, { youthId, whenBorn }) => {
        const input = recordOf(beginning);
        const offeredOn = pastDate(input.offeredOn, 'offeredOn', author);
        const today = osloDate(author.at);
        const ages = await agesOf(transaction, author.organisationId);
        whenBorn((birthDate) => requireAgeWithin(ages, birthDate, today));
        if (isNoShow && consultations > 0) {
          throw createError('BAD_USER_INPUT', '`input.consultations` must be 0 where the youth did not come', {
            argument: 'input.consultations',
          });
        }
        const id = newId();
        await transaction.insert(PsychologistContact, {
          ...input,
          ...countedColumns(countedAs),
          id,
          youthId,
          organisationId: author.organisationId,
          arena,
          offeredOn,
          isNoShow,
          consultations,
          referredOn,
          closedOn: isNoShow ? today : null,
          recordedAt: author.at,
        });
        await endServiceIfDone(transaction, author, youthId);
        return { id, youthId };
      },
    ),

  addConsultation: (author, { youthId, contactId, ...input }) =>
    recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_PSYCHOLOGIST, async (transaction) => {
      const date = pastDate(input.date, 'date', author);
      const contact = await getOpenContact(transaction, author, { youthId, contactId });
      if (contact.offeredOn !== null && date < contact.offeredOn) {
        throw createError('BAD_USER_INPUT', '`input.date` is before the offer', { argument: 'input.date' });
      }
      const id = newId();
      const { organisationId } = author;
      await transaction.insert(PsychologistConsultation, { id, contactId: contact.id, youthId, organisationId, date });
      await transaction.increment(PsychologistContact, { id: contact.id, youthId }, 'consultations', 1);
      return { id, youthId };
    }),

  close: (author, { youthId, contactId, referredOn, isNoShow }) =>
    recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_PSYCHOLOGIST, async (transaction) => {
      const { id, consultations } = await getOpenContact(transaction, author, { youthId, contactId });
      if (isNoShow && consultations > 0) {
        throw createError('BAD_USER_INPUT', '`input.isNoShow` is of a youth who came', { argument: 'input.isNoShow' });
      }
      await transaction.update(
        PsychologistContact,
        { id, youthId },
        { referredOn, isNoShow, closedOn: osloDate(author.at) },
      );
      await endServiceIfDone(transaction, author, youthId);
      return { id, youthId };
    }),

  async adviseStaff(author, date) {
    const id = newId();
    const { organisationId } = author;
    await dataSource.manager.insert(StaffAdvice, { id, organisationId, date: pastDate(date, 'date', author) });
    return { id };
  },
});

async function getOpenContact(
  transaction: EntityManager,
  author: Author,
  { youthId, contactId }: ContactKey,
): Promise<PsychologistContact> {
  const contact = await getOwnRecord(transaction, PsychologistContact, author, youthId, contactId);
  if (contact.closedOn !== null) throw createError('NOT_FOUND', 'the contact was closed before');
  return contact;
}
