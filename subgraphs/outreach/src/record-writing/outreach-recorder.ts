import { osloDate } from '@brobygger/domain';
import type { OwnerParts, Recorder } from '@brobygger/subgraph-kit';
import { keepContact } from '../contact/keep-contact';

/** What the nouns of outreach are made with. */
export interface OutreachParts extends OwnerParts {
  /** Begins service without keeping a contact, for who brings one along. */
  readonly bareRecorder: Recorder;
}

/** Makes the recorder of outreach: a contact begins with the service. */
export const createOutreachRecorder = (recorder: Recorder): Recorder => ({
  ...recorder,
  beginningService: (author, beginning, written, change) =>
    recorder.beginningService(author, beginning, written, async (transaction, youth) => {
      const { organisationId, at } = author;
      await keepContact(transaction, { youthId: youth.youthId, organisationId, since: osloDate(at) });
      return change(transaction, youth);
    }),
});
