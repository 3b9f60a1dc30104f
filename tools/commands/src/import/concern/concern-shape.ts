import { isLocalDate } from '@brobygger/domain';
import { listOf, matching, object, oneOf, text, truth, type Shape } from '../shape/shape';
import { CONCERN_MESSAGE_TYPE } from './concern-message';

/** A name, an address: one line, which may be empty (`^(.*)$`). */
const line = text((said) => /^.*$/.test(said));

/** ISO 8601 of a day of the calendar; the format's own example has no zone. */
const SENT_AT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/i;
const sentAt = text((said) => isLocalDate(SENT_AT.exec(said)?.[1]));

const address = object(
  { adresselinje1: line },
  { adresselinje2: line, adresselinje3: line, postnummer: line, poststed: line },
);

const EPOST =
  /^[A-Za-zæøåÆØÅ0-9-_]+(\.[A-Za-zæøåÆØÅ0-9-_]+)*@[A-Za-zæøåÆØÅ0-9-]+(\.[A-Za-zæøåÆØÅ0-9-]+)*(\.[A-Za-z]{2,})$/;

const reporter = object({
  personnavn: line,
  rolle: line,
  telefonnummer: matching(/^[+]?[0-9]+([- ][0-9]+)*$/),
  epost: text((said) => said.length <= 254 && EPOST.test(said)),
  virksomhet: object({ navn: line, adresse: address }, { orgnr: line }),
});

const child = object(
  { fnr: text(), ufoedt: truth, personnavn: line, adresse: address, orientert: truth },
  { telefonnummer: text(), orientertGrunn: line },
);

const guardian = object({ personnavn: line, orientert: truth }, { telefonnummer: line, orientertGrunn: line });

const parts: Readonly<Record<string, Shape>> = {
  kommunenummer: matching(/^\d{4}$/),
  kommunenavn: line,
  bydelsnummer: matching(/^[0-9]{2}$/),
  bydelsnavn: line,
  offentligMelder: reporter,
  offentligBarn: listOf(child, { least: 1 }),
  foresatte: listOf(guardian, { least: 1, most: 2 }),
  melding: object({ melding: text(), historie: text() }, { andreSynspunkter: text() }),
  sendingstidspunkt: sentAt,
  leveringskanal: text(),
};

/** The message itself (draft 2019-09). An address of e-mail is no longer than one can be (RFC 5321), which the schema does not say. */
export const concernMessage = object(parts, { behovForTolk: text(), andreHjelpeinstanser: text() });

/** The message with its delivery. */
export const concernRecord = object({
  meldingId: matching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i),
  meldingType: oneOf([CONCERN_MESSAGE_TYPE]),
  melding: concernMessage,
});
