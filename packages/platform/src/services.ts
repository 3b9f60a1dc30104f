import { childWelfarePersistence, createChildWelfare } from '@brobygger/child-welfare';
import { consentPersistence } from '@brobygger/consent';
import { createHousing, housingPersistence } from '@brobygger/housing';
import { createNav, navPersistence } from '@brobygger/nav';
import { createOutreach, outreachPersistence } from '@brobygger/outreach';

/** The four owners, by the name that the supergraph gives them. */
export const OWNERS = {
  'child-welfare': { create: createChildWelfare, persistence: childWelfarePersistence },
  nav: { create: createNav, persistence: navPersistence },
  outreach: { create: createOutreach, persistence: outreachPersistence },
  housing: { create: createHousing, persistence: housingPersistence },
} as const;

/** Every service that has a database, by name. */
export const PERSISTENCE = {
  'child-welfare': childWelfarePersistence,
  nav: navPersistence,
  outreach: outreachPersistence,
  housing: housingPersistence,
  consent: consentPersistence,
} as const;

export type ServiceName = keyof typeof PERSISTENCE;
export const SERVICE_NAMES = Object.keys(PERSISTENCE) as readonly ServiceName[];
