/** What the page says of whether the log has what was shown. */
export const logDifferences = {
  'logDifference.menu': 'Avvik i loggen',
  'logDifference.title': 'Står alt som er vist, i loggen?',
  'logDifference.about':
    'Hver tjeneste teller hvor mange ungdommer den har vist noe om. Registeret sjekker at loggen har like mange. Siden ' +
    'viser ingenting om ungdommer.',
  'logDifference.compared': 'Sist sjekket {at}. Det skjer hvert 20. sekund.',
  'logDifference.notCompared': 'Det er ikke sjekket ennå.',
  'logDifference.list': 'Vist, men ikke i loggen',
  'logDifference.none': 'Alt stemmer. Det tjenestene har telt det siste året, står i loggen.',
  'logDifference.noneYet': 'Ingenting er sjekket ennå. Det betyr ikke at alt stemmer.',
  'logDifference.whatToDo':
    'Noe er vist uten at det står i loggen. Regn det som et brudd til noe annet er klart. Si fra til dem som har ansvar ' +
    'for registeret, og gi dem nummeret på forespørselen.',
  'logDifference.table': 'Hva som er vist uten å stå i loggen, det som ble funnet sist, først',
  'logDifference.column.when': 'Vist',
  'logDifference.column.owner': 'Tjeneste',
  'logDifference.column.category': 'Type opplysning',
  'logDifference.column.missing': 'Mangler i',
  'logDifference.column.released': 'Ungdommer vist',
  'logDifference.column.entered': 'Ungdommer i loggen',
  'logDifference.column.request': 'Forespørsel',
  'logDifference.column.foundAt': 'Funnet',
  'logDifference.column.count': 'Antall',
  'logDifference.NOT_IN_LOG': 'Loggen som ungdommen leser',
  'logDifference.NOT_IN_OWN_LOG': 'Loggen til tjenesten selv',
  'logDifference.trace': 'Spor:',
  'logDifference.operation': 'Kall:',
  'logDifference.unreleased': 'I loggen, men ikke telt som vist',
  'logDifference.unreleasedAbout':
    'Ofte er det et svar som ikke kom fram, eller en tjeneste som stanset. Det er ingen feil i seg selv. Tallene er for ' +
    'de siste 30 dagene.',
  'logDifference.noUnreleased': 'Ingenting de siste 30 dagene.',
  'logDifference.unreleasedTable': 'Hvor mange ganger det er skjedd, etter tjeneste',
} as const;
