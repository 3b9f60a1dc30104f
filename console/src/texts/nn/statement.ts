import type { SameKeys } from '../texts';
import type { statement as nb } from '../nb/statement';

/** What the accessibility statement says, and forms with something wrong. */
export const statement: SameKeys<typeof nb> = {
  'statement.title': 'Tilgjengefråsegn',
  'statement.link': 'Tilgjengefråsegn',
  'statement.about':
    'Her står det kor godt sidene i Brobygger verkar for alle, og kva som manglar. Lova krev det (forskrift om ' +
    'universell utforming av IKT-løysingar § 4 b).',
  'statement.status': 'Korleis det står',
  'statement.status1': 'Sidene følgjer delvis krava i WCAG 2.1 på nivå A og AA.',
  'statement.status2':
    'Vi seier «delvis» fordi ikkje alle krav er kontrollerte. Testane fann ingen feil på sidene dei vart ' +
    'køyrde på. Men dei finn berre noko av det som kan vere gale.',
  'statement.lacking': 'Det vi veit manglar',
  'statement.lackingAbout': 'Dette er ikkje slik det skal vere enno:',
  'statement.lacking1':
    'Det tenester og unge sjølve har skrive, blir vist på språket det vart skrive på. Ein skjermlesar får ' +
    'ikkje vite kva språk det er (krav 3.1.2).',
  'statement.lacking2': 'Filene du kan laste ned, er laga for andre system. Dei er vanskelege å lese for eit menneske.',
  'statement.lacking3': 'Breie tabellar blir rulla sidelengs for seg sjølve på ein liten skjerm.',
  'statement.lacking4': 'Sidene finst ikkje på teiknspråk, samisk eller andre språk enn bokmål, nynorsk og engelsk.',
  'statement.untried': 'Det vi ikkje har prøvd',
  'statement.untriedAbout': 'Dette har ingen prøvd enno. Difor veit vi ikkje om det verkar:',
  'statement.untried1': 'å bruke sidene saman med menneske som har ei funksjonsnedsetjing',
  'statement.untried2': 'å bruke dei med skjermlesar, forstørrar, talestyring eller brytar',
  'statement.untried3': 'å bruke dei i andre nettlesarar enn Chromium, og på ekte telefonar',
  'statement.untried4': 'å la ein ekspert utanfrå gå gjennom dei',
  'statement.outside': 'Det som ikkje er med',
  'statement.outside1': 'Innlogginga er laga av andre, og er ikkje med her.',
  'statement.outside2': 'Verktøyet for utviklarar er ikkje med i denne fråsegna.',
  'statement.made': 'Korleis fråsegna vart laga',
  'statement.made1':
    'Dei som lagar Brobygger, har gjort ho sjølve, med testverktøyet axe. Det leitar etter brot på WCAG 2.0, ' +
    '2.1 og 2.2 på nivå A og AA.',
  'statement.made2':
    'Testane vart køyrde med ei breidd på 320 og 1280 punkt, i lyst og mørkt. Kvar side er ikkje prøvd på alle måtar.',
  'statement.made3': 'Fråsegna vart laga {date}, og er ikkje endra sidan.',
  'statement.tell': 'Sei frå, eller klag',
  'statement.tell1':
    'Verkar ikkje noko for deg? Sei frå til samtykkekontoret i kommunen din. Dei kan òg gjere det saman med deg.',
  'statement.tell2':
    'Får du ikkje hjelp, kan du melde det til Tilsynet for universell utforming av ikt (uutilsynet). Ei ' +
    'offentleg verksemd som bruker Brobygger, må sjølv føre si fråsegn på uustatus.no.',
  'statement.toAuthority': 'Til uutilsynet.no',
  'form.missing': '{field} – må fyllast ut',
  'form.wrong':
    '{count, plural, one {Éin ting må rettast før du kan sende} other {# ting må rettast før du kan sende}}',
};
