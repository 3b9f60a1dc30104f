import { createError, DataCategory, osloDate } from '@brobygger/domain';
import type { Author, OwnerParts, Recorded } from '@brobygger/subgraph-kit';
import { In } from 'typeorm';
import { getOwnRecord } from '../../record-writing/own-record';
import { OutreachMeasureConsent } from '../measure-consent/measure-consent.entity';
import { OPEN_STATES, YouthSanction } from './youth-sanction.entity';

/** Takes back youths' consents to measures, with what rests on them. */
export interface MeasureConsentWithdrawal {
  /** Stops the open sanctions that were taken on the consent, in place of a fine; follow-ups go on (INV26, INV32). */
  withdraw(author: Author, youthId: string, measureConsentId: string): Promise<Recorded>;
}

export const createMeasureConsentWithdrawal = ({
  recorder,
  endServiceIfDone,
}: Pick<OwnerParts, 'recorder' | 'endServiceIfDone'>): MeasureConsentWithdrawal => ({
  withdraw: (author, youthId, measureConsentId) =>
    recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_ADMINISTRATION, async (transaction) => {
      const { organisationId } = author;
      const consent = await getOwnRecord(transaction, OutreachMeasureConsent, author, youthId, measureConsentId);
      if (consent.withdrawnOn !== null) throw createError('NOT_FOUND', 'the consent was withdrawn before');
      const today = osloDate(author.at);
      await transaction.update(OutreachMeasureConsent, { id: consent.id, youthId }, { withdrawnOn: today });
      const resting = { youthId, organisationId, source: consent.measure, state: In([...OPEN_STATES]) };
      await transaction.update(YouthSanction, resting, { state: 'STOPPED', endedOn: today, nextMeetingOn: null });
      await endServiceIfDone(transaction, author, youthId);
      return { id: consent.id, youthId };
    }),
});
