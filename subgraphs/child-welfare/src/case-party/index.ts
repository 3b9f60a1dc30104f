import { defineNoun } from '@brobygger/subgraph-kit';
import { casePartiesOfYouth, CaseParty } from './case-party.entity';
import { CasePartyResolver } from './case-party.resolver';
import { createCasePartyService } from './case-party.service';
import { migrations } from './migrations';

/** Who is a party to a case, among the youth and the guardians. */
export const caseParty = defineNoun({
  entities: [CaseParty],
  migrations,
  rowSources: [casePartiesOfYouth],
  services: (parts) => ({ caseParties: createCasePartyService(parts) }),
  resolvers: ({ services, query }) => [new CasePartyResolver({ query, ...services })],
});
