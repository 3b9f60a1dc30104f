import { REGISTRY, SERVICE_NAMES, SERVICES, type Agency, type ServiceName } from '@brobygger/domain';
import type { Registry } from '@brobygger/subgraph-kit/enforcement';
import { createOwnService } from '../deciding/own-service';
import type { CallService } from '../mock-parts';
import type { GraphQLObjectType } from 'graphql';
import { readServiceSchema } from '../schema-files';
import type { LiveWorld } from '../world/live-world';
import { WorldFault } from '../world/read-world';
import { recordFaults } from '../world/record-faults';
import { caseloadResolvers } from './caseload';
import { changeResolvers } from './changes';
import { consentResolvers } from './consents';
import { recordsIn, recordsResolvers } from './records';
import { createService, type ServiceDeps } from './service';
import { youthResolvers } from './youth';

/**
 * All services over the world, by name.
 * @throws WorldFault where the records of the world name what is no field of the schema
 */
export function createServices(world: LiveWorld, registry: Registry): ReadonlyMap<string, CallService> {
  const common = (name: ServiceName): Pick<ServiceDeps, 'name' | 'sdl' | 'at' | 'registry'> => ({
    name,
    sdl: readServiceSchema(name),
    at: world.at,
    registry,
  });
  const held = new Map<string, GraphQLObjectType>();
  const create = (name: ServiceName): CallService => {
    const entry = SERVICES[name];
    if (!('agency' in entry)) return createRegistryService(common(REGISTRY), world);
    const agency: Agency = entry.agency;
    return createService({
      ...common(name),
      owner: agency,
      ownService: createOwnService(agency, world),
      resolvers: (schema) => {
        const { field, type } = recordsIn(schema);
        held.set(field, type);
        return { ...recordsResolvers(schema, world), Query: caseloadResolvers(schema, world) };
      },
    });
  };
  const services = new Map(SERVICE_NAMES.map((name) => [name, create(name)]));
  const faults = recordFaults(world.now.youths, held);
  if (faults.length > 0) throw new WorldFault(faults);
  return services;
}

const createRegistryService = (
  common: Pick<ServiceDeps, 'name' | 'sdl' | 'at' | 'registry'>,
  world: LiveWorld,
): CallService =>
  createService({
    ...common,
    owner: 'CONSENT',
    ownService: null,
    resolvers: (schema) => ({
      ...youthResolvers(schema, world),
      ...consentResolvers(world),
      Mutation: changeResolvers(world),
    }),
    findOrganisation: (id) => world.findOrganisation(id),
  });
