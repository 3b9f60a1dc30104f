import type { SameKeys } from '../texts';
import type { copyInPerson as nb } from '../nb/copy-in-person';

export const copyInPerson: SameKeys<typeof nb> = {
  'officer.youth.copy': 'Kopi på kontoret',
  'officer.copy.about':
    'Ein ungdom utan elektronisk ID kan få ein kopi av alt her. Du lagar ein kode. Ungdommen brukar han sjølv. ' +
    'Du skal ikkje sjå noko av kopien.',
  'officer.copy.steps': 'Slik gjer du',
  'officer.copy.step1': 'Møt ungdommen, og sjekk kven det er. Sei under korleis du veit det.',
  'officer.copy.step2':
    'Finn ein skjerm der ingen er logga inn. Det kan vere ei anna maskin eller eit privat vindauge. Opne {address} der.',
  'officer.copy.step3': 'Lag koden, og la ungdommen skrive han sjølv, med fødselsdatoen sin.',
  'officer.copy.step4': 'Gå litt unna. Ungdommen les og skriv ut åleine, eller med ein tolk eller ein dei vil ha med.',
  'officer.copy.logged':
    'At du lagar koden, og at han blir brukt, står i loggen til ungdommen. Ungdommen får òg eit varsel når han er brukt.',
  'officer.copy.protected': 'Er adressa skjult, blir det ikkje laga nokon kode. Kopien seier kvar ungdommen er.',
  'officer.copy.identity': 'Korleis veit du kven det er?',
  'officer.copy.interpreted': 'Var det med ein tolk?',
  'officer.copy.kin': 'Slekt og vener er ikkje tolk.',
  'officer.copy.make': 'Lag ein kode',
  'officer.copy.made': 'Koden er laga. Han verkar éin gong, til {at}.',
  'officer.copy.code': 'Koden',
  'officer.copy.where': 'Ungdommen skriv han på {address}',
  'officer.copy.once': 'Han blir vist berre no. Går du frå sida, må du lage ein ny.',
  'officer.copy.over': 'Koden er for gammal no. Du kan lage ein ny.',
  'officer.copy.before': 'Kodar som er laga',
  'officer.copy.table': 'Kodar som er laga, nyaste først',
  'officer.copy.none': 'Ingen har laga ein kode for ungdommen. Her ville det stå når han vart laga og brukt.',
  'officer.copy.by': 'Laga av',
  'officer.copy.knownBy': 'Kjend ved',
  'officer.copy.interpreter': 'Tolk',
  'officer.copy.opened': 'Brukt',
  'officer.copy.notOpened': 'Ikkje brukt',
  'officer.copy.look': 'Sjå om han er brukt',
  'term.identityCheck.PASSPORT': 'Pass',
  'term.identityCheck.NATIONAL_ID_CARD': 'Nasjonalt ID-kort',
  'term.identityCheck.RESIDENCE_CARD': 'Opphaldskort eller asylsøkjarbevis',
  'term.identityCheck.KNOWN_BY_OWN_WORKER': 'Ein tilsett som hjelper ungdommen, var med',
  'term.interpreting.NOT_NEEDED': 'Nei, det trongst ikkje',
  'term.interpreting.IN_PERSON': 'Ja, tolken var der',
  'term.interpreting.BY_TELEPHONE_OR_SCREEN': 'Ja, på telefon eller skjerm',
  'copyHere.link': 'Har du fått ein kode på eit kontor?',
  'copyHere.title': 'Les kopien din med ein kode',
  'copyHere.about':
    'Her kan du lese alt vi kan vise deg om deg, og skrive det ut. Skriv koden du fekk, og fødselsdatoen din.',
  'copyHere.alone':
    'Les åleine, eller med ein du stolar på. Den som gav deg koden, skal ikkje sjå kopien. ' +
    'Seier nokon at du må vise han? Du kan seie nei. Du kan ringje 116 111.',
  'copyHere.once': 'Koden verkar éin gong. Vel språk øvst først.',
  'copyHere.nothingKept': 'Ingenting blir lagra på maskina.',
  'copyHere.code': 'Koden',
  'copyHere.codeAbout': '16 bokstavar og tal. Store og små er like.',
  'copyHere.birthDate': 'Fødselsdatoen din',
  'copyHere.open': 'Vis alt',
  'copyHere.codeWrong': 'Skriv heile koden. Han har 16 bokstavar og tal.',
  'copyHere.dateWrong': 'Skriv fødselsdatoen din.',
  'copyHere.refused':
    'Vi kan ikkje vise noko med dette. Sjå om koden og datoen er rette. ' +
    'Er koden brukt eller for gammal, kan du be om ein ny.',
  'copyHere.tooMany': 'Det er prøvd for mange kodar herfrå. Vent litt, eller sei frå til den som gav deg koden.',
  'copyHere.away': 'Vi fekk ikkje heile svaret. Kanskje er koden brukt. Prøv éin gong til, eller be om ein ny kode.',
  'copyHere.shown': 'Kopien din',
  'copyHere.shownAbout':
    'Trykk «Ferdig» før du går. Då er alt borte frå skjermen. Det blir det òg når ingen gjer noko i fem minutt.',
  'copyHere.done': 'Ferdig',
  'copyHere.idle': 'Kopien blir snart borte frå skjermen. Les du framleis?',
  'copyHere.stillReading': 'Eg les framleis',
  'copyHere.gone': 'Kopien er borte frå skjermen. Har du skrive ut, ta med arka. Vil du lese meir, be om ein ny kode.',
  'copyHere.loggedIn':
    'Nokon er logga inn her. Logg ut først, eller bruk eit vindauge der ingen er logga inn. Opne så denne sida på nytt.',
};
