import { createError, newId, osloDate, ruleViolated } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { IsNull, type EntityManager } from 'typeorm';
import { getOwnRecord } from '../../record-writing/own-record';
import { OutreachMeasureConsent } from './measure-consent.entity';
import type { OutreachMeasure } from './outreach-measure';

/** Records youths' consents to measures. Nothing is shared by them: that needs a consent in the registry (INV32). */
export interface MeasureConsentService {
  /** One of a measure at a time. */
  record(author: Author, youthId: string, measure: OutreachMeasure): Promise<Recorded>;
  withdraw(author: Author, youthId: string, measureConsentId: string): Promise<Recorded>;
}

export const createMeasureConsentService = ({ recorder }: { readonly recorder: Recorder }): MeasureConsentService => ({
  record: (author, youthId, measure) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      if (await isConsented(transaction, author, youthId, measure)) {
        throw createError('BAD_USER_INPUT', '`measure` is one that the youth consents to already', {
          argument: 'measure',
        });
      }
      const id = newId();
      await transaction.insert(OutreachMeasureConsent, {
        id,
        youthId,
        organisationId: author.organisationId,
        measure,
        givenOn: osloDate(author.at),
        withdrawnOn: null,
      });
      return { id, youthId };
    }),

  withdraw: (author, youthId, measureConsentId) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const { id, withdrawnOn } = await getOwnRecord(
        transaction,
        OutreachMeasureConsent,
        author,
        youthId,
        measureConsentId,
      );
      if (withdrawnOn !== null) throw createError('NOT_FOUND', 'the consent was withdrawn before');
      await transaction.update(OutreachMeasureConsent, { id }, { withdrawnOn: osloDate(author.at) });
      return { id, youthId };
    }),
});

/**
 * Refuses a measure that the youth has not consented to with the author's own organisation.
 * @throws RULE_VIOLATED (INV32)
 */
export async function requireMeasureConsent(
  transaction: EntityManager,
  author: Author,
  youthId: string,
  measure: OutreachMeasure,
): Promise<void> {
  if (await isConsented(transaction, author, youthId, measure)) return;
  throw ruleViolated('INV32', `\`${measure}\` needs the youth's consent to the measure`);
}

const isConsented = (
  transaction: EntityManager,
  { organisationId }: Author,
  youthId: string,
  measure: OutreachMeasure,
): Promise<boolean> =>
  transaction.existsBy(OutreachMeasureConsent, { youthId, organisationId, measure, withdrawnOn: IsNull() });
