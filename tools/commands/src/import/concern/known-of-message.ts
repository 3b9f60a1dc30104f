import type { ConcernMessage } from './concern-message';

interface Known {
  readonly [name: string]: true | Known;
}

const ADDRESS = {
  adresselinje1: true,
  adresselinje2: true,
  adresselinje3: true,
  postnummer: true,
  poststed: true,
} as const;
const TOLD = { personnavn: true, telefonnummer: true, orientert: true, orientertGrunn: true } as const;

/** The names of the format, and what is below them. */
const FIELDS: Known = {
  kommunenummer: true,
  kommunenavn: true,
  bydelsnummer: true,
  bydelsnavn: true,
  offentligMelder: {
    personnavn: true,
    rolle: true,
    telefonnummer: true,
    epost: true,
    virksomhet: { navn: true, orgnr: true, adresse: ADDRESS },
  },
  offentligBarn: { ...TOLD, fnr: true, ufoedt: true, adresse: ADDRESS },
  foresatte: TOLD,
  behovForTolk: true,
  andreHjelpeinstanser: true,
  melding: { melding: true, historie: true, andreSynspunkter: true },
  sendingstidspunkt: true,
  leveringskanal: true,
};

/** The message with what the format names alone, and how much else it had: a schema lets a message have more than it knows. */
export function knownOfMessage(message: ConcernMessage): { readonly message: ConcernMessage; readonly left: number } {
  let left = 0;
  const known = (value: unknown, names: true | Known): unknown => {
    if (names === true) return value;
    if (Array.isArray(value)) return value.map((each) => known(each, names));
    const entries = Object.entries(value as object);
    const kept = entries.filter(([name]) => Object.hasOwn(names, name));
    left += entries.length - kept.length;
    return Object.fromEntries(kept.map(([name, inner]) => [name, known(inner, names[name] ?? true)]));
  };
  return { message: known(message, FIELDS) as ConcernMessage, left };
}
