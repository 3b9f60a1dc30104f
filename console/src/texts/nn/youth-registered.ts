import type { SameKeys } from '../texts';
import type { youthRegistered as nb } from '../nb/youth-registered';

/** What the pages of messages and of what is registered of a youth as a person say. */
export const youthRegistered: SameKeys<typeof nb> = {
  'notices.title': 'Beskjedar',
  'notices.about':
    'Her er det vi har sagt frå om. Beskjeden du får, seier berre at noko ventar. Kva det er, ser du berre her.',
  'notices.empty': 'Du har ikkje fått nokon beskjedar enno. Når noko ventar på deg, står det her.',
  'notices.missed': 'Det du kanskje ikkje har fått vite',
  'notices.sent': 'Det vi har sendt deg',
  'notices.see': 'Sjå kva det er',
  'notices.outcome.SENT': 'Sendt.',
  'notices.outcome.RESERVED': 'Ikkje sendt, fordi du har sagt nei til varsel frå det offentlege.',
  'notices.outcome.UNREACHABLE': 'Ikkje sendt, fordi vi ikkje veit kvar vi kan nå deg.',
  'notices.outcome.WAITING': 'Ikkje sendt enno.',
  'notices.kind.CONSENT_ENDS_SOON':
    'Noko du har sagt ja til, sluttar snart: {step, plural, one {éin dag} other {# dagar}} etter beskjeden.',
  'notices.kind.SIGNATURE_LAPSES_SOON': 'Du blir snart 18. Då sluttar noko som ein føresett sa ja til med deg.',
  'notices.kind.RIGHTS_CHANGE': 'Du er fylt {step} år. Då endrar det seg kva du bestemmer sjølv.',
  'notices.kind.CONSENT_ENTERED': 'Nokon har skrive inn noko som du har sagt. Stemmer det ikkje? Sei frå.',
  'notices.kind.REQUEST_RECEIVED': 'Nokon spør deg om noko.',
  'notices.kind.REQUEST_EXPIRES_SOON':
    'Noko du er spurd om, blir snart lukka: {step, plural, one {éin dag} other {# dagar}} etter beskjeden.',
  'notices.kind.EMERGENCY_OPENED': 'Noko om deg vart vist utan at du vart spurd først.',
  'notices.kind.EMERGENCY_REVIEWED':
    'Ein annan har sjekka det som vart vist utan at du vart spurd. Du kan sjå kva dei kom til.',
  'notices.kind.CLAIM_ANSWERED': 'Du har fått svar på noko du bad om.',
  'notices.kind.COPY_OPENED': 'Alt om deg vart opna med ein kode. Var det ikkje deg? Sei frå.',
  'notices.kind.EMERGENCY_TO_REVIEW': 'Noko skal sjekkast.',
  'notices.kind.CLAIM_RECEIVED': 'Det du bad om, er kome fram.',
  'registered.merges': 'Er du skriven opp to gonger?',
  'registered.mergesNone': 'Nei. Du er skriven opp éin gong.',
  'registered.mergesAway': 'om du er skriven opp to gonger',
  'registered.merged':
    'Du var skriven opp to gonger. {person} gjorde det til éin den {date}. Det du sa nei til før, er framleis nei.',
  'registered.mergedFor.NEW_NUMBER': 'Du hadde fått eit nytt nummer.',
  'registered.mergedFor.REGISTERED_TWICE': 'Du var skriven opp to gonger ved ein feil.',
  'registered.mergedFor.OTHER': 'Det var ein annan grunn.',
  'registered.unmerged': 'Det vart gjort om den {date} av {person}.',
  'registered.unmergedFor.ANOTHER_PERSON': 'Den andre var ikkje deg.',
  'registered.unmergedFor.ENTERED_BY_MISTAKE': 'Det var gjort ved ein feil.',
  'registered.unmergedFor.OTHER': 'Det var ein annan grunn.',
  'registered.orders': 'Det barnevernet har kravd å få vite',
  'registered.ordersAbout':
    'Nokre gonger seier lova at andre må svare barnevernet. Då blir du ikkje spurd. Ein person hos kvar ' +
    'teneste bestemmer kva som blir sagt. Er du usamd, kan du seie frå, eller klage til Datatilsynet. Vil du ' +
    'snakke med nokon? Ring 116 111.',
  'registered.ordersNone':
    'Barnevernet har ikkje kravd å få vite noko om deg her. Gjer dei det, står det her. Nokre gonger får du ' +
    'vite det litt seinare.',
  'registered.ordersAway': 'det barnevernet har kravd å få vite',
  'registered.order': '{who} kravde å få vite noko om deg den {date}.',
  'registered.orderBy': 'Den som kravde det: {person}.',
  'registered.orderEnded': 'Det er slutt, frå {date}.',
  'registered.orderFor.INVESTIGATION': 'Dei undersøkjer korleis du har det.',
  'registered.orderFor.ORDERED_ASSISTANCE': 'Det gjeld hjelp som er bestemt for deg.',
  'registered.orderFor.EMERGENCY_MEASURE': 'Det gjeld noko som hastar.',
  'registered.orderFor.CARE_ORDER': 'Det gjeld kven som skal ha omsorga for deg.',
  'registered.orderFor.BEHAVIOURAL_MEASURE': 'Det gjeld hjelp når nokon gjer noko farleg.',
  'registered.orderFor.TRAFFICKING': 'Det gjeld fare for at nokon utnyttar deg.',
  'registered.item.waiting': 'ikkje svart på',
  'registered.item.told': 'sagt den {date} av {person}',
  'registered.item.notTold': 'ikkje sagt. {person} bestemte det den {date}',
  'registered.notInformed': 'Det føresette ikkje får vite',
  'registered.notInformedAbout':
    'Den som gir deg helsehjelp, har bestemt dette. Det varer til dei seier at det er slutt, eller til du fyller 16. ' +
    'Føresette ser ikkje at det står her.',
  'registered.notInformedAway': 'det føresette ikkje får vite',
  'registered.notInformedOne': '{what}: frå {from}. Bestemt av {person}.',
  'registered.notInformedStands': 'Det gjeld enno. Dei ser på det igjen {date}.',
  'registered.notInformedOver': 'Det er slutt frå {date}. Sagt av {person}.',
  'registered.notInformedOfAge': 'Det gjeld ikkje lenger, for du har fylt 16.',
  'registered.notInformedFor.OWN_WISH': 'Du ønskte det sjølv.',
  'registered.notInformedFor.WEIGHTY_REASONS': 'Det var svært viktige grunnar til det.',
  'registered.notInformedReason': 'Dei skreiv: «{reason}»',
};
