import type { Owner } from '@brobygger/domain';

const NAMES: Readonly<Partial<Record<Owner, string>>> = {
  CHILD_WELFARE: 'Barnevernet',
  NAV: 'NAV',
  OUTREACH: 'Oppsøkende tjeneste',
  HOUSING: 'Booppfølging',
  CONSENT: 'Samtykkeregisteret',
};

/** What an owner is called outside; an agency that nobody has named yet by its own name. */
export const ownerNameOf = (owner: Owner): string => NAMES[owner] ?? owner;
