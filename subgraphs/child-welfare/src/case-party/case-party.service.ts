import { createError, DataCategory, newId } from '@brobygger/domain';
import type { Author, OwnerParts, Recorded } from '@brobygger/subgraph-kit';
import { IsNull, type EntityManager } from 'typeorm';
import { endRecord } from '../case/end-record';
import { getOpenCase } from '../case/open-case';
import { CaseParty } from './case-party.entity';
import type { EndCasePartyInput, RecordCasePartyInput } from './case-party.input';
import { checkParty, checkYouthParty } from './party-rules';

const WRITTEN = DataCategory.CHILD_WELFARE_PROCEEDINGS;

/** Says who are the parties of a case. */
export interface CasePartyService {
  /**
   * Records a party of the open case; of the youth the registry is asked for the age.
   * @throws RULE_VIOLATED (PARTY_RIGHTS), BAD_USER_INPUT (`input.name`); NOT_FOUND without a case; CONFLICT for a youth who is one already;
   * REGISTRY_UNAVAILABLE of the youth
   */
  record(author: Author, input: RecordCasePartyInput): Promise<Recorded>;
  /** @throws NOT_FOUND where the service has none such that goes on; BAD_USER_INPUT (`input.validTo`) for an end before the beginning */
  end(author: Author, input: EndCasePartyInput): Promise<Recorded>;
}

export const createCasePartyService = ({ recorder }: Pick<OwnerParts, 'recorder'>): CasePartyService => ({
  async record(author, { name = null, assessment = null, ...input }) {
    const { youthId } = input;
    const said = { ...input, name, assessment };
    checkParty(said);
    const write = async (transaction: EntityManager): Promise<Recorded> => {
      const { id: caseId } = await getOpenCase(transaction, author, youthId);
      if (said.party === 'YOUTH') await checkNoneYet(transaction, caseId);
      const id = newId();
      await transaction.insert(CaseParty, {
        ...said,
        id,
        caseId,
        organisationId: author.organisationId,
        validTo: null,
      });
      return { id, youthId };
    };
    if (said.party !== 'YOUTH') return recorder.onServedYouth(author, youthId, WRITTEN, write);
    return recorder.onServedYouthOfAge(author, youthId, WRITTEN, (transaction, { birthDate }) => {
      checkYouthParty(said, birthDate);
      return write(transaction);
    });
  },

  end: (author, { youthId, partyId, validTo }) =>
    recorder.onServedYouth(author, youthId, WRITTEN, (transaction) =>
      endRecord(transaction, CaseParty, { author, youthId, id: partyId, validTo, argument: 'input.partyId' }),
    ),
});

async function checkNoneYet(transaction: EntityManager, caseId: string): Promise<void> {
  if (await transaction.existsBy(CaseParty, { caseId, party: 'YOUTH', validTo: IsNull() })) {
    throw createError('CONFLICT', 'the youth is a party of this case already', { argument: 'input.party' });
  }
}
