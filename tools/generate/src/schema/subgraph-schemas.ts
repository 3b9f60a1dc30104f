import { createConsent, createNationalIdVault } from '@brobygger/consent';
import type { OwnerDeps, Subgraph } from '@brobygger/subgraph-kit';
import { OWNERS } from '@brobygger/platform';

/** Every subgraph's schema, made without a database. */
export function subgraphSchemas(): readonly Pick<Subgraph, 'name' | 'sdl' | 'schema'>[] {
  const deps: OwnerDeps = {
    dataSource: {} as OwnerDeps['dataSource'],
    registry: { disclose: () => Promise.reject(new Error('no registry')) },
    deliver: () => Promise.reject(new Error('nobody to deliver to')),
    clock: () => new Date(),
    onFailure: () => undefined,
  };
  const consent = createConsent({ ...deps, vault: createNationalIdVault(Buffer.alloc(32)) }).subgraph;
  return [consent, ...Object.values(OWNERS).map(({ create }) => create(deps).subgraph)];
}
