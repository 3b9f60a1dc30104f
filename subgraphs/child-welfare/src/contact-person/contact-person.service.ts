import { DataCategory, newId } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { endRecord } from '../case/end-record';
import { getOpenCase } from '../case/open-case';
import { ContactPerson } from './contact-person.entity';
import type { AddChildWelfareContactInput, EndChildWelfareContactInput } from './contact-person.input';

/** Says whom a youth can turn to at a child welfare service. */
export interface ContactPersonService {
  /** Adds one in the open case. @throws NOT_FOUND without one */
  add(author: Author, input: AddChildWelfareContactInput): Promise<Recorded>;
  /** @throws NOT_FOUND where the service has none such that goes on; BAD_USER_INPUT (`input.validTo`) for an end before the beginning */
  end(author: Author, input: EndChildWelfareContactInput): Promise<Recorded>;
}

export const createContactPersonService = ({ recorder }: { readonly recorder: Recorder }): ContactPersonService => ({
  add: (author, { worksAt = null, ...input }) =>
    recorder.onServedYouth(author, input.youthId, DataCategory.CHILD_WELFARE_PROCEEDINGS, async (transaction) => {
      const { id: caseId } = await getOpenCase(transaction, author, input.youthId);
      const id = newId();
      const added = { ...input, worksAt, id, caseId, organisationId: author.organisationId, validTo: null };
      await transaction.insert(ContactPerson, added);
      return { id, youthId: input.youthId };
    }),

  end: (author, { youthId, contactId, validTo }) =>
    recorder.onServedYouth(author, youthId, DataCategory.CHILD_WELFARE_PROCEEDINGS, (transaction) =>
      endRecord(transaction, ContactPerson, { author, youthId, id: contactId, validTo, argument: 'input.contactId' }),
    ),
});
