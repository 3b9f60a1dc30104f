import { createConsent, createNationalIdVault } from '@brobygger/consent';
import { SERVICE_NAMES, type ServiceName } from '@brobygger/domain';
import { OWNERS, PERSISTENCE } from '@brobygger/platform';
import { mapEntities, type OwnerDeps, type Subgraph } from '@brobygger/subgraph-kit';

/** Every subgraph's schema, made without a database. */
export const subgraphSchemas = (): Promise<readonly Pick<Subgraph, 'name' | 'sdl' | 'schema'>[]> =>
  Promise.all(SERVICE_NAMES.map(schemaOf));

const unavailable = (): Promise<never> => Promise.reject(new Error('no registry'));

async function schemaOf(name: ServiceName): Promise<Pick<Subgraph, 'name' | 'sdl' | 'schema'>> {
  const deps: OwnerDeps = {
    dataSource: await mapEntities(PERSISTENCE[name]),
    registry: { disclose: unavailable, admit: unavailable },
    deliver: () => Promise.reject(new Error('nobody to deliver to')),
    clock: () => new Date(),
    onFailure: () => undefined,
  };
  if (name === 'consent') return createConsent({ ...deps, vault: createNationalIdVault(Buffer.alloc(32)) }).subgraph;
  return OWNERS[name].create(deps).subgraph;
}
