/** What the accessibility statement says, and forms with something wrong. */
export const statement = {
  'statement.title': 'Tilgjengelighets\u00ADerklæring',
  'statement.link': 'Tilgjengelighetserklæring',
  'statement.about':
    'Her står det hvor godt sidene i Brobygger virker for alle, og hva som mangler. Loven krever det ' +
    '(forskrift om universell utforming av IKT-løsninger § 4 b).',
  'statement.status': 'Hvordan det står',
  'statement.status1': 'Sidene følger delvis kravene i WCAG 2.1 på nivå A og AA.',
  'statement.status2':
    'Vi sier «delvis» fordi ikke alle krav er kontrollert. Testene fant ingen feil på sidene de ble kjørt på. ' +
    'Men de finner bare noe av det som kan være galt.',
  'statement.lacking': 'Det vi vet mangler',
  'statement.lackingAbout': 'Dette er ikke slik det skal være ennå:',
  'statement.lacking1':
    'Det tjenester og unge selv har skrevet, vises på språket det ble skrevet på. En skjermleser får ikke vite ' +
    'hvilket språk det er (krav 3.1.2).',
  'statement.lacking2':
    'Filene du kan laste ned, er laget for andre systemer. De er vanskelige å lese for et menneske.',
  'statement.lacking3': 'Brede tabeller rulles sidelengs for seg selv på en liten skjerm.',
  'statement.lacking4': 'Sidene finnes ikke på tegnspråk, samisk eller andre språk enn bokmål, nynorsk og engelsk.',
  'statement.untried': 'Det vi ikke har prøvd',
  'statement.untriedAbout': 'Dette har ingen prøvd ennå. Derfor vet vi ikke om det virker:',
  'statement.untried1': 'å bruke sidene sammen med mennesker som har en funksjonsnedsettelse',
  'statement.untried2': 'å bruke dem med skjermleser, forstørrer, talestyring eller bryter',
  'statement.untried3': 'å bruke dem i andre nettlesere enn Chromium, og på ekte telefoner',
  'statement.untried4': 'å la en ekspert utenfra gå gjennom dem',
  'statement.outside': 'Det som ikke er med',
  'statement.outside1': 'Innloggingen er laget av andre, og er ikke med her.',
  'statement.outside2': 'Verktøyet for utviklere er ikke med i denne erklæringen.',
  'statement.made': 'Hvordan erklæringen ble laget',
  'statement.made1':
    'De som lager Brobygger, har gjort den selv, med testverktøyet axe. Det leter etter brudd på WCAG 2.0, 2.1 ' +
    'og 2.2 på nivå A og AA.',
  'statement.made2':
    'Testene ble kjørt på 320 og 1280 punkters bredde, i lyst og mørkt. Hver side er ikke prøvd på alle måter.',
  'statement.made3': 'Erklæringen ble laget {date}, og er ikke endret siden.',
  'statement.tell': 'Si fra, eller klag',
  'statement.tell1':
    'Virker ikke noe for deg? Si fra til samtykkekontoret i kommunen din. De kan også gjøre det sammen med deg.',
  'statement.tell2':
    'Får du ikke hjelp, kan du melde det til Tilsynet for universell utforming av ikt (uutilsynet). En ' +
    'offentlig virksomhet som bruker Brobygger, må selv føre sin erklæring på uustatus.no.',
  'statement.toAuthority': 'Til uutilsynet.no',
  'form.missing': '{field} – må fylles ut',
  'form.wrong': '{count, plural, one {Én ting må rettes før du kan sende} other {# ting må rettes før du kan sende}}',
} as const;
