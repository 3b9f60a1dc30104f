import fc from 'fast-check';
import type { ConcernMessage } from './concern-message';

const line = fc.string({ unit: 'grapheme', maxLength: 30 }).map((said) => said.replaceAll(/[\n\r\u2028\u2029]/g, ' '));
/** Texts with breaks, indents, and what looks like the lines of the report itself. */
const words = fc
  .array(fc.constantFrom('Hei', '\n', ' ', ':', 'fnr: 1', '\r', '\n ', 'OFFENTLIG BEKYMRINGSMELDING', 'æøå', '"'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

const some = <Needed extends object, More extends object>(
  needed: { readonly [Name in keyof Needed]: fc.Arbitrary<Needed[Name]> },
  more: { readonly [Name in keyof More]: fc.Arbitrary<More[Name]> },
): fc.Arbitrary<Needed & Partial<More>> =>
  fc
    .tuple(fc.record(needed), fc.record(more, { requiredKeys: [] }))
    .map(([one, other]) => ({ ...one, ...other }) as Needed & Partial<More>);

const address = some(
  { adresselinje1: line },
  { adresselinje2: line, adresselinje3: line, postnummer: line, poststed: line },
);
const child = some(
  // The month is that of nobody (Tenor).
  {
    fnr: fc.constantFrom('', '15820800904'),
    ufoedt: fc.boolean(),
    personnavn: line,
    adresse: address,
    orientert: fc.boolean(),
  },
  { telefonnummer: words, orientertGrunn: line },
);

/** Messages as public bodies send them, about one child or siblings. Everybody in them is made up. */
export const aConcernMessage: fc.Arbitrary<ConcernMessage> = some(
  {
    kommunenummer: fc.constantFrom('5001', '0301'),
    kommunenavn: line,
    bydelsnummer: fc.constantFrom('00', '02'),
    bydelsnavn: line,
    offentligMelder: fc.record({
      personnavn: line,
      rolle: line,
      telefonnummer: fc.constantFrom('99 99 99 99', '+47 22-33'),
      epost: fc.constantFrom('lærer@skole.example.no', 'a.b-c_d@x.no'),
      virksomhet: some({ navn: line, adresse: address }, { orgnr: line }),
    }),
    offentligBarn: fc.array(child, { minLength: 1, maxLength: 3 }),
    foresatte: fc.array(
      some({ personnavn: line, orientert: fc.boolean() }, { telefonnummer: line, orientertGrunn: line }),
      { minLength: 1, maxLength: 2 },
    ),
    melding: some({ melding: words, historie: words }, { andreSynspunkter: words }),
    sendingstidspunkt: fc.constantFrom('2026-03-02T13:29:33', '2026-03-02T13:29:33.1+01:00', '2026-03-02T12:29:33Z'),
    leveringskanal: words,
  },
  { behovForTolk: words, andreHjelpeinstanser: words },
);
