import type { SameKeys } from '../texts';
import type { access as nb } from '../nb/access';

/** What the pages of who can see what, and why, say; to officers and to youths. */
export const access: SameKeys<typeof nb> = {
  'record.title': 'Last ned som dokument',
  'record.about': 'Dokumentet kan lesast av andre system. At du henta det, står i loggen til ungdommen.',
  'record.TS27560_RECORD': 'Alt om samtykket',
  'record.TS27560_RECEIPT': 'Kvittering',
  'record.FHIR_R5': 'For helsesystem (FHIR)',
  'record.saved': 'Dokumentet er lasta ned.',
  'access.title': 'Kven kan sjå kva no',
  'access.titleAt': 'Kven kunne sjå kva {at}',
  'access.about': 'Tabellen seier kva som er ope. Han seier ikkje om det finst noko å sjå.',
  'access.purpose': 'Formål',
  'access.anyPurpose': 'Alle formål',
  'access.none': 'Ingen kan sjå noko her.',
  'access.matrix': 'Opplysningar og kven som kan sjå dei',
  'access.grounds': 'Grunnlag for kvar teneste',
  'access.purposes': 'Formål',
  'access.theConsent': 'Sjå samtykket',
  'access.inPart': 'berre ein del',
  'access.open': 'Er det ope?',
  'access.yes': 'Ja: {grounds}',
  'access.no': 'Nei',
  'access.basis.OWN_SERVICE': 'eiga teneste',
  'access.basis.CONSENT': 'samtykke',
  'access.basis.STATUTE': 'lov',
  'access.basis.EMERGENCY': 'fare',
  'access.basis.OTHER': 'anna grunnlag',
  'explain.about':
    'Her ser du kvifor noko blir vist eller ikkje, regel for regel. Svaret gjeld ein tilsett der generelt. At ' +
    'nokon er stengd ute eller inhabil, blir ikkje vist.',
  'explain.everyPurpose': 'Kvart formål som er ope for tenesta',
  'explain.ask': 'Forklar',
  'explain.none': 'Ingen formål er opne for denne tenesta.',
  'explain.placesYouth': 'Berre felt som kan vise kvar ungdommen er.',
  'explain.consents': 'Samtykke som nemner dette',
  'explain.aConsent': 'Eit samtykke:',
  'explain.noObjection': 'Det opnar.',
  'explain.rules': '{count, plural, one {Éin regel} other {# reglar}}, éin for éin',
  'explain.rulesTable':
    'Reglane i rekkjefølgje, slik dei var {at}. Seier ein regel nei, avgjer han. Elles er det ope om minst éin regel opnar.',
  'explain.rule': 'Regel',
  'explain.said': 'Svar',
};
