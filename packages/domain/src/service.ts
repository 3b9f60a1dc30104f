import type { CategoriesOfOwner } from './data-category/category-definition';
import { CHILD_WELFARE_CATEGORIES } from './data-category/child-welfare';
import { CONSENT_CATEGORIES } from './data-category/consent';
import { HOUSING_CATEGORIES } from './data-category/housing';
import { NAV_CATEGORIES } from './data-category/nav';
import { OUTREACH_CATEGORIES } from './data-category/outreach';

/** The service of an agency: it owns records of youths, and decides of its own. */
interface OwnerEntry<Name> {
  readonly agency: string;
  readonly categories: CategoriesOfOwner;
  /** The owners that it asks questions about no person, past the gateway and the registry (docs/adr/0012-count-without-a-list.md). */
  readonly asks?: readonly Name[];
}

/** The consent registry: it decides what crosses a border, and keeps what the youth says of themself. */
interface RegistryEntry {
  readonly owner: 'CONSENT';
  readonly categories: CategoriesOfOwner;
}

type Directory<Name> = Readonly<Record<string, OwnerEntry<Name> | RegistryEntry>>;

/** Takes the directory as it is written, and no question to a service that does not stand in it. */
const defineServices = <const Services extends Directory<Exclude<keyof Services, 'consent'>>>(
  services: Services,
): Services => services;

/**
 * The one directory of services, by the name of the package under `subgraphs/`. Databases, addresses, keys, who calls whom, the
 * agencies and the data categories follow from it, in this order: a new agency is its package and one entry here.
 */
export const SERVICES = defineServices({
  'child-welfare': { agency: 'CHILD_WELFARE', categories: CHILD_WELFARE_CATEGORIES },
  nav: { agency: 'NAV', categories: NAV_CATEGORIES },
  outreach: { agency: 'OUTREACH', categories: OUTREACH_CATEGORIES, asks: ['child-welfare'] },
  housing: { agency: 'HOUSING', categories: HOUSING_CATEGORIES },
  consent: { owner: 'CONSENT', categories: CONSENT_CATEGORIES },
});

/** The name of a service, as the supergraph and the tokens between services say it. */
export type ServiceName = keyof typeof SERVICES;

/** The name of a service that an agency has. */
export type OwnerName = {
  [Name in ServiceName]: (typeof SERVICES)[Name] extends { readonly agency: string } ? Name : never;
}[ServiceName];

/** Whether a service with the name stands in the directory. */
export const isServiceName = (name: unknown): name is ServiceName =>
  typeof name === 'string' && Object.hasOwn(SERVICES, name);

/** Whether the name is of a service that an agency has. */
export const isOwnerName = (name: unknown): name is OwnerName => isServiceName(name) && 'agency' in SERVICES[name];

/** Every service, in the order of the directory. */
export const SERVICE_NAMES: readonly ServiceName[] = Object.keys(SERVICES).filter(isServiceName);

/** The services of the agencies, in the order of the directory. */
export const OWNER_NAMES: readonly OwnerName[] = SERVICE_NAMES.filter(isOwnerName);

/** The service that decides what crosses a border. It is no owner's. */
export const REGISTRY: Exclude<ServiceName, OwnerName> = 'consent';
