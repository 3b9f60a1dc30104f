import { osloDate } from '@brobygger/domain';
import { holdLock, openServiceRelation, type Author, type Recorder } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { keepContact } from '../contact/keep-contact';

/**
 * Makes the recorder of outreach: one change at a time to what an organisation does for a youth, and a contact that
 * begins with the service.
 */
export const createOutreachRecorder = (recorder: Recorder): Recorder => ({
  onServedYouth: (author, youthId, change) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      await lockYouth(transaction, author, youthId);
      return change(transaction);
    }),

  beginningService: (author, youthId, change) =>
    recorder.beginningService(author, youthId, async (transaction) => {
      await lockYouth(transaction, author, youthId);
      // The change that held the lock before may have ended the service that was still open when this one looked.
      await openServiceRelation(transaction, youthId, author.organisationId, author.at);
      await keepContact(transaction, { youthId, organisationId: author.organisationId, since: osloDate(author.at) });
      return change(transaction);
    }),
});

/** Holds, to the end of the transaction, every other change to what the organisation does for the youth. */
export const lockYouth = (transaction: EntityManager, { organisationId }: Author, youthId: string): Promise<void> =>
  holdLock(transaction, `outreach/${organisationId}/${youthId}`);
