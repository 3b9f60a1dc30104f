import type { Owner } from '@brobygger/domain';

const NAMES = {
  CHILD_WELFARE: 'Barnevernet',
  NAV: 'NAV',
  OUTREACH: 'Oppsøkende tjeneste',
  HOUSING: 'Booppfølging',
  CONSENT: 'Samtykkeregisteret',
} as const satisfies Record<Owner, string>;

/** What an owner is called outside. */
export const ownerNameOf = (owner: Owner): string => NAMES[owner];
