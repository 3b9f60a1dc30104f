import type { PersonIdentifier } from '@brobygger/domain';
import { NO_CONTACT_REGISTER, NOT_REGISTERED, type ContactDetails, type ContactRegister } from './contact-register';

/** Nobody's: the domain is reserved for examples (RFC 2606), and no number begins so. */
const REACHED: ContactDetails = {
  reservasjon: 'NEI',
  status: 'AKTIV',
  varslingsstatus: 'KAN_VARSLES',
  spraak: 'nb',
  kontaktinformasjon: { epostadresse: 'varsel@example.com', mobiltelefonnummer: '+4700000000' },
};

/** What the made-up people of development have, each as often as the next. */
const KINDS: readonly ContactDetails[] = [
  REACHED,
  { ...REACHED, spraak: 'nn' },
  { ...REACHED, spraak: 'en' },
  { ...REACHED, spraak: 'se' },
  { ...REACHED, spraak: null },
  { ...REACHED, reservasjon: 'JA' },
  { ...REACHED, varslingsstatus: 'KAN_IKKE_VARSLES' },
  NOT_REGISTERED,
];

/** Follows from the number, so that one person is the same after each start. */
const madeUp = (identifier: PersonIdentifier): ContactDetails => {
  const sum = [...identifier.reveal()].reduce((total, digit) => total + Number(digit), 0);
  return KINDS[sum % KINDS.length] ?? REACHED;
};

/** The contact register of development and tests: made-up details of made-up people. Others are not registered. */
export function createSyntheticContacts(deps: {
  /** The value of `NODE_ENV`. */
  readonly nodeEnv: string | undefined;
  /** What a made-up person has; when left out, it follows from the number, and there is some of each kind. */
  readonly detailsOf?: (identifier: PersonIdentifier) => ContactDetails;
}): ContactRegister {
  if (deps.nodeEnv === 'production') throw new Error('the synthetic contact register does not load in production');
  const { detailsOf = madeUp } = deps;
  return {
    find: (identifier) => Promise.resolve(identifier.isSynthetic() ? detailsOf(identifier) : NOT_REGISTERED),
  };
}

/** The contact register of where it runs: production has none until one is joined on. */
export const openContacts = (nodeEnv: string): ContactRegister =>
  nodeEnv === 'production' ? NO_CONTACT_REGISTER : createSyntheticContacts({ nodeEnv });

/** What somebody has who can be told, with what is said. */
export const reachedWith = (details: Partial<ContactDetails>): ContactDetails => ({ ...REACHED, ...details });
