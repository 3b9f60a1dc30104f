import { isOwnerName, OWNER_NAMES, REGISTRY, SERVICES, type OwnerName, type ServiceName } from './service';

/** The owners that the service asks questions about no person. */
export function askedBy(service: ServiceName): readonly OwnerName[] {
  const entry = SERVICES[service];
  return 'asks' in entry ? entry.asks : [];
}

/**
 * The services that call the service in their own name: the registry is called by every owner, an owner by the registry and by
 * whoever asks it.
 */
export function callersOf(service: ServiceName): readonly ServiceName[] {
  if (!isOwnerName(service)) return OWNER_NAMES;
  return [REGISTRY, ...OWNER_NAMES.filter((owner) => askedBy(owner).includes(service))];
}

/** The services that the service calls in its own name. */
export const calledBy = (service: ServiceName): readonly ServiceName[] =>
  isOwnerName(service) ? [REGISTRY, ...askedBy(service)] : OWNER_NAMES;
