import { CATEGORIES, DataCategory, OWNER_NAMES, SERVICES, type OwnerName, type ServiceName } from '@brobygger/domain';

const OWNED: ReadonlyMap<ServiceName, readonly DataCategory[]> = new Map(
  OWNER_NAMES.map((name) => [
    name,
    Object.values(DataCategory).filter((category) => CATEGORIES[category].owner === SERVICES[name].agency),
  ]),
);

/** The categories that the service owns. */
export const categoriesOwnedBy = (service: ServiceName): readonly DataCategory[] => OWNED.get(service) ?? [];

/** The services that own one of the categories. */
export const ownersOf = (categories: readonly string[]): readonly OwnerName[] =>
  OWNER_NAMES.filter((name) => categoriesOwnedBy(name).some((category) => categories.includes(category)));
