import type { SameKeys } from '../texts';
import type { youthAccess as nb } from '../nb/youth-access';

/** What the pages of who can see what say to the youth whom it is about: `own.` and the key of what an officer is told. */
export const youthAccess: SameKeys<typeof nb> = {
  'access.menu': 'Kven kan sjå kva',
  'access.ownAbout': 'Her ser du kva som er ope for kvar teneste. Du kan òg sjå korleis det var før.',
  'access.toWhy': 'Spør kvifor noko er ope eller stengt',
  'access.why': 'Kvifor er det ope eller stengt?',
  'access.whyWithheld':
    'Adressa di er skjerma. Då viser vi ikkje kva teneste som får sjå noko. Nokon kan tvinge deg ' +
    'til å vise det. Vil du vite kvifor noko er ope, kan du spørje samtykkekontoret.',
  'access.back': 'Til kven som kan sjå kva',
  'own.access.about': 'Her står kva som er ope. Her står ikkje om dei har skrive noko. Vel eit ja for å sjå kvifor.',
  'own.access.basis.OWN_SERVICE': 'dei hjelper deg',
  'own.access.basis.CONSENT': 'du sa ja',
  'own.access.purpose': 'Kva det er for',
  'own.access.anyPurpose': 'Alt',
  'own.access.purposes': 'Kva det er for',
  'own.access.none': 'Ingen kan sjå noko om deg her.',
  'own.access.theConsent': 'Sjå det du sa ja til',
  'own.access.grounds': 'Kvifor det er ope for kvar teneste',
  'own.column.ground': 'Kvifor',
  'own.column.purpose': 'Kva det er for',
  'own.column.category': 'Kva om deg',
  'own.explain.about':
    'Vel ei teneste og noko om deg. Då ser du kvifor det er ope eller stengt, regel for regel. Svaret gjeld ' +
    'dei som jobbar der. Kven du har stengt ute, ser du under «Kven har sett meg».',
  'own.explain.everyPurpose': 'Alt dei kan spørje for',
  'own.explain.ask': 'Vis kvifor',
  'own.explain.none': 'Tenesta kan ikkje spørje om noko slikt.',
  'own.explain.placesYouth': 'Berre det som kan vise kvar du er.',
  'own.explain.consents': 'Det du har sagt ja til, som nemner dette',
  'own.explain.aConsent': 'Eit ja:',
  'own.term.reason.ADDRESS_PROTECTED': 'Adressa di er skjerma. Dette kan vise kvar du er.',
  'own.term.reason.CONFLICT_OF_INTEREST': 'Den som spør, står deg for nær.',
  'own.term.reason.WORKER_BLOCKED': 'Du har stengt ute den som spør.',
  'own.term.reason.NO_BASIS':
    'Ingenting opnar dette. Du har ikkje sagt ja. Inga lov opnar det. Dei har ikkje skrive det sjølve.',
  'own.term.reason.OWN_SERVICE': 'Dei har skrive det sjølve, og dei hjelper deg no.',
  'own.term.reason.SELF': 'Du ser det om deg sjølv.',
  'own.term.reason.CONSENT': 'Du har sagt ja.',
  'own.term.reason.EMERGENCY': 'Det er opna fordi dei meinte at liv eller helse var i fare.',
  'own.term.reason.OVERSIGHT': 'Det er ope for dei som passar på samtykka.',
  'own.term.reason.PURPOSE_NOT_FOR_CALLER': 'Dette kan dei ikkje spørje for.',
  'own.term.reason.PURPOSE_NOT_COVERING': 'Til dette treng dei ikkje slike opplysningar.',
  'own.term.rule.PURPOSE_NOT_FOR_CALLER': 'Kan dei spørje for dette?',
  'own.term.rule.PURPOSE_NOT_COVERING': 'Treng dei slike opplysningar til dette?',
  'own.term.rule.ADDRESS_PROTECTED': 'Er adressa di skjerma?',
  'own.term.rule.CONFLICT_OF_INTEREST': 'Står den som spør, deg for nær?',
  'own.term.rule.WORKER_BLOCKED': 'Har du stengt ute den som spør?',
  'own.term.rule.OWN_SERVICE': 'Har dei skrive det sjølve, og hjelper deg no?',
  'own.term.rule.SELF': 'Er det du sjølv som ser?',
  'own.term.rule.CONSENT': 'Har du sagt ja?',
  'own.term.objection.CONSENT_WITHDRAWN': 'Det er teke tilbake.',
  'own.term.objection.GUARDIAN_SIGNATURE_LAPSED': 'Ein føresett sa ja med deg. Det slutta då du vart 18.',
  'own.record.title': 'Ta det med deg som fil',
  'own.record.about':
    'Fila viser kva du har sagt ja til, kven det er til, og når. Andre system kan lese ho. Ho blir lagra på ' +
    'maskina du bruker no.',
  'own.record.TS27560_RECORD': 'Alt om dette',
  'own.record.saved': 'Fila er lagra.',
};
