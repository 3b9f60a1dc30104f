import { osloDate } from '@brobygger/domain';
import type { Recorder } from '@brobygger/subgraph-kit';
import { keepContact } from '../contact/keep-contact';

/** Makes the recorder of outreach: a contact begins with the service. */
export const createOutreachRecorder = (recorder: Recorder): Recorder => ({
  ...recorder,
  beginningService: (author, beginning, change) =>
    recorder.beginningService(author, beginning, async (transaction, youth) => {
      const { organisationId, at } = author;
      await keepContact(transaction, { youthId: youth.youthId, organisationId, since: osloDate(at) });
      return change(transaction, youth);
    }),
});
