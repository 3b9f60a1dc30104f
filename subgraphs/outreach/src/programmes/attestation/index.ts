import { defineNoun } from '@brobygger/subgraph-kit';
import { attestationsOfYouth, OutreachAttestation } from './attestation.entity';
import { AttestationResolver } from './attestation.resolver';
import { createAttestationService } from './attestation.service';
import { migrations } from './migrations';

/** What outreach attests to the mediation service. */
export const attestation = defineNoun({
  entities: [OutreachAttestation],
  migrations,
  rowSources: [attestationsOfYouth],
  services: (parts) => ({ attestations: createAttestationService(parts) }),
  resolvers: ({ services }) => [new AttestationResolver(services)],
});
