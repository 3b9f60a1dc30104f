import { isId } from '@brobygger/domain';
import {
  createQuery,
  createSubgraph,
  createSubgraphSchema,
  startRelay,
  type Deliver,
  type Persistence,
  type Registry,
  type Subgraph,
} from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { AccessResolver } from './access/access.resolver';
import { createAccessService } from './access/access.service';
import { ConsentTables1700000002000 } from './consent-tables.migration';
import { Consent } from './consent/consent.entity';
import { ConsentResolver, ConsentsOfYouthResolver } from './consent/consent.resolver';
import { createConsentService, type ConsentService } from './consent/consent.service';
import { createLocalRegistry } from './disclosure/local-registry';
import { DisclosureEntryResolver, DisclosuresResolver } from './disclosures/disclosures.resolver';
import { Organisation, organisationById } from './organisation/organisation.entity';
import { OrganisationResolver } from './organisation/organisation.resolver';
import { createOrganisationService, type OrganisationService } from './organisation/organisation.service';
import type { NationalIdVault } from './person/national-id-vault';
import { createResolvePerson, type ResolvePerson } from './person/resolve-person';
import { createReceiveMessages } from './relation/receive-messages';
import { WorkerBlockResolver } from './worker-block/worker-block.resolver';
import { createWorkerBlockService, type WorkerBlockService } from './worker-block/worker-block.service';
import { Youth } from './youth/youth.entity';
import { YouthResolver } from './youth/youth.resolver';
import { createYouthService, type YouthService } from './youth/youth.service';

/** What the registry's database holds. */
export const consentPersistence: Persistence = {
  entities: [Youth, Organisation, Consent],
  migrations: [ConsentTables1700000002000],
};

/** What the registry needs from where it runs. */
export interface ConsentDeps {
  readonly dataSource: DataSource;
  readonly vault: NationalIdVault;
  readonly deliver: Deliver;
  readonly clock: () => Date;
  readonly onStatement?: ((name: string) => void) | undefined;
  readonly onFailure: (what: 'registry' | 'relay', cause: unknown) => void;
}

/** The registry's own services, behind its mutations. */
export interface ConsentServices {
  readonly youths: YouthService;
  readonly organisations: OrganisationService;
  readonly consents: ConsentService;
  readonly blocks: WorkerBlockService;
}

/** The consent registry: a subgraph, and what the owners and the gateway ask of it. */
export interface ConsentRegistry {
  readonly subgraph: Subgraph;
  readonly services: ConsentServices;
  readonly registry: Registry;
  readonly resolvePerson: ResolvePerson;
}

/** Makes the consent registry. */
export function createConsent(deps: ConsentDeps): ConsentRegistry {
  const query = createQuery(deps.dataSource, deps.onStatement);
  const relay = startRelay({ ...deps, onFailure: (cause) => deps.onFailure('relay', cause) });
  const registry = createLocalRegistry({
    query,
    clock: deps.clock,
    onDisagreement: () => deps.onFailure('registry', new Error('statement and engine disagree')),
  });
  const services: ConsentServices = {
    youths: createYouthService({ ...deps, relay }),
    organisations: createOrganisationService(deps),
    consents: createConsentService(deps),
    blocks: createWorkerBlockService({ ...deps, relay }),
  };
  const resolvers = [
    new YouthResolver(),
    new OrganisationResolver(services),
    new ConsentsOfYouthResolver(services),
    new ConsentResolver(services),
    new WorkerBlockResolver(services),
    new DisclosuresResolver({ query }),
    new DisclosureEntryResolver(),
    new AccessResolver({ access: createAccessService({ query }) }),
  ];
  const subgraph = createSubgraph({
    ...deps,
    name: 'consent',
    owner: 'CONSENT',
    built: createSubgraphSchema({
      owner: 'CONSENT',
      resolvers,
      orphanedTypes: [Youth, Organisation],
      references: {
        Organisation: async (id, { rows }) => (isId(id) ? ((await rows.of(organisationById, id))[0] ?? null) : null),
      },
    }),
    query,
    ownService: null,
    registry,
    receive: createReceiveMessages(deps.dataSource),
    relay,
    onRegistryFailure: (cause) => deps.onFailure('registry', cause),
  });
  return { subgraph, services, registry, resolvePerson: createResolvePerson({ query, vault: deps.vault }) };
}
