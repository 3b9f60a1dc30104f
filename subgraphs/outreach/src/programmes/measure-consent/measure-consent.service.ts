import { createError, DataCategory } from '@brobygger/domain';
import type { Author, OwnerParts, Recorded } from '@brobygger/subgraph-kit';
import { keepMeasureConsent } from './keep-measure-consent';
import type { OutreachMeasure } from './outreach-measure';

/** Records youths' consents to measures. Nothing is shared by them: that needs a consent in the registry (INV32). */
export interface MeasureConsentService {
  /** One of a measure at a time. */
  record(author: Author, youthId: string, measure: OutreachMeasure): Promise<Recorded>;
}

export const createMeasureConsentService = ({ recorder }: Pick<OwnerParts, 'recorder'>): MeasureConsentService => ({
  record: (author, youthId, measure) =>
    recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_ADMINISTRATION, async (transaction) => {
      const id = await keepMeasureConsent(transaction, author, youthId, measure);
      if (id === null) {
        throw createError('BAD_USER_INPUT', '`measure` is one that the youth consents to already', {
          argument: 'measure',
        });
      }
      return { id, youthId };
    }),
});
