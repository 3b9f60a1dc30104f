/**
 * A concern message of a public body (offentlig bekymringsmelding), with the format's own names (public:
 * ks-no/fiks-io-bekymringsmelding-protokoll, `schema/domain/v2/offentlig.bekymringsmelding.v2.json`).
 */
export interface ConcernMessage {
  readonly kommunenummer: string;
  readonly kommunenavn: string;
  readonly bydelsnummer: string;
  readonly bydelsnavn: string;
  readonly offentligMelder: {
    readonly personnavn: string;
    readonly rolle: string;
    readonly telefonnummer: string;
    readonly epost: string;
    readonly virksomhet: { readonly navn: string; readonly orgnr?: string; readonly adresse: Address };
  };
  /** One at least: a message may be about siblings. */
  readonly offentligBarn: readonly ConcernedChild[];
  /** One or two. */
  readonly foresatte: readonly ConcernedGuardian[];
  readonly behovForTolk?: string;
  readonly andreHjelpeinstanser?: string;
  readonly melding: { readonly melding: string; readonly historie: string; readonly andreSynspunkter?: string };
  /** When it was sent, as its sender's clock has it: ISO 8601, with or without a zone. */
  readonly sendingstidspunkt: string;
  readonly leveringskanal: string;
}

interface Address {
  readonly adresselinje1: string;
  readonly adresselinje2?: string;
  readonly adresselinje3?: string;
  readonly postnummer?: string;
  readonly poststed?: string;
}

/** Whether somebody was told of the message, and why or why not. */
interface Told {
  readonly orientert: boolean;
  readonly orientertGrunn?: string;
}

export interface ConcernedChild extends Told {
  /** Empty of a child who is not born. */
  readonly fnr: string;
  readonly ufoedt: boolean;
  readonly personnavn: string;
  readonly telefonnummer?: string;
  readonly adresse: Address;
}

interface ConcernedGuardian extends Told {
  readonly personnavn: string;
  readonly telefonnummer?: string;
}

/** The type by which Fiks IO names such a message. */
export const CONCERN_MESSAGE_TYPE = 'no.ks.fiks.bekymringsmelding.offentlig.v2';

/** A message as it is delivered: its id and type are the delivery's (Fiks IO: `meldingId`, `meldingType`), and stand beside it here. */
export interface ConcernRecord {
  readonly meldingId: string;
  readonly meldingType: typeof CONCERN_MESSAGE_TYPE;
  readonly melding: ConcernMessage;
}
