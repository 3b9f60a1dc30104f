import { OWNER_NAMES, SERVICES, type OwnerName, type ServiceName } from './service';

/** An agency (etat) that owns data about a youth. */
export type Agency = (typeof SERVICES)[OwnerName]['agency'];

/** The agencies, in the order of the directory of services. */
export const Agency = Object.fromEntries(OWNER_NAMES.map((name) => [SERVICES[name].agency, SERVICES[name].agency])) as {
  readonly [Name in Agency]: Name;
};

/** Who owns a data category: an agency, or the consent registry for what the youth says of themself. */
export type Owner = Agency | 'CONSENT';

/** Whose data the service holds. */
export const ownerOf = (service: ServiceName): Owner => {
  const entry = SERVICES[service];
  return 'agency' in entry ? entry.agency : entry.owner;
};

/** The service that holds the owner's data. */
export function serviceOf(owner: Agency): OwnerName;
export function serviceOf(owner: Owner): ServiceName;
export function serviceOf(owner: Owner): ServiceName {
  const found = (Object.keys(SERVICES) as ServiceName[]).find((name) => ownerOf(name) === owner);
  if (found === undefined) throw new RangeError(`no service holds the data of \`${owner}\``);
  return found;
}
