import type { receipts as nb } from '../nb/receipts';
import type { SameKeys } from '../texts';

export const receipts: SameKeys<typeof nb> = {
  'receipt.get': 'Få kvittering',
  'receipt.getOf': 'Få kvittering for klokka {time}',
  'receipt.sealed': 'Linja står fast i loggen. Her er kvitteringa di.',
  'receipt.save': 'Lagre kvitteringa',
  'receipt.saved': 'Kvitteringa er lagra der du har filene dine. Vi tek ikkje vare på henne for deg.',
  'receipt.file': 'kvittering',
  'fault.RECEIPT_UNAVAILABLE':
    'Vi kan ikkje lage kvitteringa no. Linja står i lista likevel. Vent litt, og prøv igjen.',
  'checkReceipt.link': 'Sjekk ei kvittering',
  'checkReceipt.title': 'Sjekk ei kvittering',
  'checkReceipt.about':
    'Ei kvittering viser at ei linje står i loggen, og at ingen har endra henne. Alle som har ei kvittering, kan sjekke henne her. ' +
    'Du må ikkje logge inn.',
  'checkReceipt.private':
    'Kvitteringa blir på maskina di. Sida som sjekkar, sender ingenting. Lagrar du sida, verkar ho utan nett og utan oss.',
  'checkReceipt.open': 'Opne sida som sjekkar',
  'checkReceipt.save': 'Lagre sida på maskina',
  'checkReceipt.steps': 'Slik gjer du',
  'checkReceipt.step1': 'Opne sida som sjekkar, eller fila du lagra.',
  'checkReceipt.step2': 'Vel fila med kvitteringa. Nøkkelen til loggen er fylt ut.',
  'checkReceipt.step3': 'Trykk på knappen. Sida seier om kvitteringa er ekte, og kva ho viser.',
  'checkReceipt.key': 'Nøkkelen til loggen',
  'checkReceipt.keyAbout':
    'Vil du vere heilt sikker, spør om nøkkelen på papir ein annan stad. Han skal vere lik denne. Nøkkelen til eit vitne får du av vitnet.',
  'log.receipts': 'Hjelp til å sjekke ei kvittering',
  'log.receiptsAbout':
    'Ungdommen kan få kvittering for kvar linje på si eiga side. Du kan ikkje hente henne. Vil ungdommen ha hjelp til å sjekke ei, ' +
    'gjer de det på maskina til ungdommen. Be aldri om å få fila. Ho viser kva som står i linja.',
  'sealedLog.title': 'Forsegla logg',
  'sealedLog.about':
    'Alt som står i loggen, blir forsegla. Då kan ingen endre eller ta bort noko utan at det syner. Her ser du korleis forseglinga ' +
    'står no. Sida viser ingenting om ungdommar.',
  'sealedLog.none': 'Loggen er ikkje forsegla enno.',
  'sealedLog.newest': 'Det nyaste sjekkpunktet',
  'sealedLog.origin': 'Namnet på loggen',
  'sealedLog.size': 'Talet på linjer',
  'sealedLog.at': 'Inga ny linje sidan',
  'sealedLog.root': 'Summen av alt (rot)',
  'sealedLog.keep':
    'Lagre sjekkpunktet ein stad som ikkje er vår. Seinare kan du sjekke at loggen har alt som stod der då.',
  'sealedLog.save': 'Lagre sjekkpunktet',
  'sealedLog.saved': 'Sjekkpunktet er lagra.',
  'sealedLog.witnesses': 'Vitne',
  'sealedLog.witnessesAbout':
    'Eit vitne er ei anna verksemd, som skriv under på loggen. Eit vitne som aldri har skrive under, står ikkje her.',
  'sealedLog.noWitness': 'Ingen vitne har skrive under enno. Då veit berre vi at det finst éin logg.',
  'sealedLog.witnessTable': 'Kven som har skrive under, og kor langt',
  'sealedLog.witness': 'Vitne',
  'sealedLog.cosigned': 'Skreiv under ved linje',
  'sealedLog.behind': 'Kor langt bak',
  'sealedLog.notBehind': 'Ikkje bak',
  'sealedLog.lines': '{count, plural, one {Éi linje} other {# linjer}}',
  'sealedLog.compare': 'Sjekk eit sjekkpunkt du har',
  'sealedLog.compareAbout':
    'Vel fila du lagra før, eller lim henne inn. Det kan òg vere frå eit vitne. Nettlesaren din reknar ut svaret sjølv. ' +
    'Berre talet på linjer blir sendt.',
  'sealedLog.file': 'Fila med sjekkpunktet',
  'sealedLog.pasted': 'Sjekkpunktet',
  'sealedLog.lacking': 'Vel ei fil, eller lim inn eit sjekkpunkt.',
  'sealedLog.check': 'Sjekk mot loggen no',
  'sealedLog.SAME': 'Det stemmer. Loggen er no akkurat som då. Inga linje er ny, endra eller borte.',
  'sealedLog.CONTINUES':
    'Det stemmer. Alt som stod i loggen då, står der no, i same rekkjefølgje. Sidan er det lagt til ' +
    '{count, plural, one {éi linje} other {# linjer}}.',
  'sealedLog.CHANGED':
    'Det stemmer ikkje. Loggen no har ikkje det som stod der då. Noko er endra, flytt eller borte. Ta vare på sjekkpunktet. ' +
    'Spør vitna kva dei har, og sei frå til dei som har ansvar for registeret.',
  'sealedLog.SHORTER':
    'Det stemmer ikkje. Loggen er kortare no enn då. Linjer er borte. Ta vare på sjekkpunktet, og sei frå til dei som har ansvar ' +
    'for registeret.',
  'sealedLog.OTHER_LOG':
    'Dette er frå ein logg med eit anna namn. Er loggen teken til på nytt etter eit tap, seier den nye kva for ein han følgjer.',
  'sealedLog.NOT_SIGNED':
    'Loggen har ikkje skrive under på dette med nøkkelen sin. Anten er teksten endra, eller nøkkelen er ein annan.',
  'sealedLog.UNREADABLE': 'Dette er ikkje eit sjekkpunkt. Sjå om heile teksten er med.',
  'sealedLog.HINDERED': 'Nettlesaren kan ikkje sjekke underskrifter (Ed25519). Bruk ein nyare.',
  'sealedLog.AWAY': 'Loggen svarte ikkje. Det seier ingenting om sjekkpunktet. Prøv igjen.',
};
