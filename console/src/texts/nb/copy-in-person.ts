/** How a youth without an electronic id gets the copy of everything: what the officer does, and the page on which it is opened. */
export const copyInPerson = {
  'officer.youth.copy': 'Kopi på kontoret',
  'officer.copy.about':
    'En ungdom uten elektronisk ID kan få en kopi av alt her. Du lager en kode. Ungdommen bruker den selv. ' +
    'Du skal ikke se noe av kopien.',
  'officer.copy.steps': 'Slik gjør du',
  'officer.copy.step1': 'Møt ungdommen, og sjekk hvem det er. Si under hvordan du vet det.',
  'officer.copy.step2':
    'Finn en skjerm der ingen er logget inn. Det kan være en annen maskin eller et privat vindu. Åpne {address} der.',
  'officer.copy.step3': 'Lag koden, og la ungdommen skrive den selv, med fødselsdatoen sin.',
  'officer.copy.step4': 'Gå litt unna. Ungdommen leser og skriver ut alene, eller med en tolk eller en de vil ha med.',
  'officer.copy.logged':
    'At du lager koden, og at den blir brukt, står i loggen til ungdommen. Ungdommen får også et varsel når den er brukt.',
  'officer.copy.protected': 'Er adressen skjult, lages ingen kode. Kopien sier hvor ungdommen er.',
  'officer.copy.identity': 'Hvordan vet du hvem det er?',
  'officer.copy.interpreted': 'Var det med en tolk?',
  'officer.copy.kin': 'Slekt og venner er ikke tolk.',
  'officer.copy.make': 'Lag en kode',
  'officer.copy.made': 'Koden er laget. Den virker én gang, til {at}.',
  'officer.copy.code': 'Koden',
  'officer.copy.where': 'Ungdommen skriver den på {address}',
  'officer.copy.once': 'Den vises bare nå. Går du fra siden, må du lage en ny.',
  'officer.copy.over': 'Koden er for gammel nå. Du kan lage en ny.',
  'officer.copy.before': 'Koder som er laget',
  'officer.copy.table': 'Koder som er laget, nyeste først',
  'officer.copy.none': 'Ingen har laget en kode for ungdommen. Her ville det stå når den ble laget og brukt.',
  'officer.copy.by': 'Laget av',
  'officer.copy.knownBy': 'Kjent ved',
  'officer.copy.interpreter': 'Tolk',
  'officer.copy.opened': 'Brukt',
  'officer.copy.notOpened': 'Ikke brukt',
  'officer.copy.look': 'Se om den er brukt',
  'term.identityCheck.PASSPORT': 'Pass',
  'term.identityCheck.NATIONAL_ID_CARD': 'Nasjonalt ID-kort',
  'term.identityCheck.RESIDENCE_CARD': 'Oppholdskort eller asylsøkerbevis',
  'term.identityCheck.KNOWN_BY_OWN_WORKER': 'En ansatt som hjelper ungdommen, var med',
  'term.interpreting.NOT_NEEDED': 'Nei, det trengtes ikke',
  'term.interpreting.IN_PERSON': 'Ja, tolken var der',
  'term.interpreting.BY_TELEPHONE_OR_SCREEN': 'Ja, på telefon eller skjerm',
  'copyHere.link': 'Har du fått en kode på et kontor?',
  'copyHere.title': 'Les kopien din med en kode',
  'copyHere.about':
    'Her kan du lese alt vi kan vise deg om deg, og skrive det ut. Skriv koden du fikk, og fødselsdatoen din.',
  'copyHere.alone':
    'Les alene, eller med en du stoler på. Den som ga deg koden, skal ikke se kopien. ' +
    'Sier noen at du må vise den? Du kan si nei. Du kan ringe 116 111.',
  'copyHere.once': 'Koden virker én gang. Velg språk øverst først.',
  'copyHere.nothingKept': 'Ingenting blir lagret på maskinen.',
  'copyHere.code': 'Koden',
  'copyHere.codeAbout': '16 bokstaver og tall. Store og små er like.',
  'copyHere.birthDate': 'Fødselsdatoen din',
  'copyHere.open': 'Vis alt',
  'copyHere.codeWrong': 'Skriv hele koden. Den har 16 bokstaver og tall.',
  'copyHere.dateWrong': 'Skriv fødselsdatoen din.',
  'copyHere.refused':
    'Vi kan ikke vise noe med dette. Se om koden og datoen er riktige. ' +
    'Er koden brukt eller for gammel, kan du be om en ny.',
  'copyHere.tooMany': 'Det er prøvd for mange koder herfra. Vent litt, eller si fra til den som ga deg koden.',
  'copyHere.away': 'Vi fikk ikke hele svaret. Kanskje er koden brukt. Prøv én gang til, eller be om en ny kode.',
  'copyHere.shown': 'Kopien din',
  'copyHere.shownAbout':
    'Trykk «Ferdig» før du går. Da er alt borte fra skjermen. Det blir det også når ingen gjør noe i fem minutter.',
  'copyHere.done': 'Ferdig',
  'copyHere.idle': 'Kopien blir snart borte fra skjermen. Leser du ennå?',
  'copyHere.stillReading': 'Jeg leser ennå',
  'copyHere.gone': 'Kopien er borte fra skjermen. Har du skrevet ut, ta med arkene. Vil du lese mer, be om en ny kode.',
  'copyHere.loggedIn':
    'Noen er logget inn her. Logg ut først, eller bruk et vindu der ingen er logget inn. Åpne så denne siden på nytt.',
} as const;
