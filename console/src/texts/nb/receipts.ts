/** What is said of the sealed log: receipts of a youth, the page that checks them, and what auditors check. */
export const receipts = {
  'receipt.get': 'Få kvittering',
  'receipt.getOf': 'Få kvittering for klokken {time}',
  'receipt.sealed': 'Linjen står fast i loggen. Her er kvitteringen din.',
  'receipt.save': 'Lagre kvitteringen',
  'receipt.saved': 'Kvitteringen er lagret der du har filene dine. Vi tar ikke vare på den for deg.',
  'receipt.file': 'kvittering',
  'fault.RECEIPT_UNAVAILABLE':
    'Vi kan ikke lage kvitteringen nå. Linjen står i listen likevel. Vent litt, og prøv igjen.',
  'checkReceipt.link': 'Sjekk en kvittering',
  'checkReceipt.title': 'Sjekk en kvittering',
  'checkReceipt.about':
    'En kvittering viser at en linje står i loggen, og at ingen har endret den. Alle som har en kvittering, kan sjekke den her. ' +
    'Du må ikke logge inn.',
  'checkReceipt.private':
    'Kvitteringen blir på maskinen din. Siden som sjekker, sender ingenting. Lagrer du siden, virker den uten nett og uten oss.',
  'checkReceipt.open': 'Åpne siden som sjekker',
  'checkReceipt.save': 'Lagre siden på maskinen',
  'checkReceipt.steps': 'Slik gjør du',
  'checkReceipt.step1': 'Åpne siden som sjekker, eller filen du lagret.',
  'checkReceipt.step2': 'Velg filen med kvitteringen. Nøkkelen til loggen er fylt ut.',
  'checkReceipt.step3': 'Trykk på knappen. Siden sier om kvitteringen er ekte, og hva den viser.',
  'checkReceipt.key': 'Nøkkelen til loggen',
  'checkReceipt.keyAbout':
    'Vil du være helt sikker, spør om nøkkelen på papir et annet sted. Den skal være lik denne. Nøkkelen til et vitne får du av vitnet.',
  'log.receipts': 'Hjelp til å sjekke en kvittering',
  'log.receiptsAbout':
    'Ungdommen kan få kvittering for hver linje på sin egen side. Du kan ikke hente den. Vil ungdommen ha hjelp til å sjekke en, ' +
    'gjør dere det på ungdommens egen maskin. Be aldri om å få filen. Den viser hva som står i linjen.',
  'sealedLog.title': 'Forseglet logg',
  'sealedLog.about':
    'Alt som står i loggen, blir forseglet. Da kan ingen endre eller fjerne noe uten at det synes. Her ser du hvordan forseglingen ' +
    'står nå. Siden viser ingenting om ungdommer.',
  'sealedLog.none': 'Loggen er ikke forseglet ennå.',
  'sealedLog.newest': 'Det nyeste sjekkpunktet',
  'sealedLog.origin': 'Navnet på loggen',
  'sealedLog.size': 'Antall linjer',
  'sealedLog.at': 'Ingen ny linje siden',
  'sealedLog.root': 'Summen av alt (rot)',
  'sealedLog.keep':
    'Lagre sjekkpunktet et sted som ikke er vårt. Senere kan du sjekke at loggen har alt som sto der da.',
  'sealedLog.save': 'Lagre sjekkpunktet',
  'sealedLog.saved': 'Sjekkpunktet er lagret.',
  'sealedLog.witnesses': 'Vitner',
  'sealedLog.witnessesAbout':
    'Et vitne er en annen virksomhet, som skriver under på loggen. Et vitne som aldri har skrevet under, står ikke her.',
  'sealedLog.noWitness': 'Ingen vitner har skrevet under ennå. Da vet bare vi at det finnes én logg.',
  'sealedLog.witnessTable': 'Hvem som har skrevet under, og hvor langt',
  'sealedLog.witness': 'Vitne',
  'sealedLog.cosigned': 'Skrev under ved linje',
  'sealedLog.behind': 'Hvor langt bak',
  'sealedLog.notBehind': 'Ikke bak',
  'sealedLog.lines': '{count, plural, one {Én linje} other {# linjer}}',
  'sealedLog.compare': 'Sjekk et sjekkpunkt du har',
  'sealedLog.compareAbout':
    'Velg filen du lagret før, eller lim den inn. Det kan også være fra et vitne. Nettleseren din regner ut svaret selv. ' +
    'Bare antallet linjer blir sendt.',
  'sealedLog.file': 'Filen med sjekkpunktet',
  'sealedLog.pasted': 'Sjekkpunktet',
  'sealedLog.lacking': 'Velg en fil, eller lim inn et sjekkpunkt.',
  'sealedLog.check': 'Sjekk mot loggen nå',
  'sealedLog.SAME': 'Det stemmer. Loggen er nå akkurat som da. Ingen linje er ny, endret eller borte.',
  'sealedLog.CONTINUES':
    'Det stemmer. Alt som sto i loggen da, står der nå, i samme rekkefølge. Siden er det lagt til ' +
    '{count, plural, one {én linje} other {# linjer}}.',
  'sealedLog.CHANGED':
    'Det stemmer ikke. Loggen nå har ikke det som sto der da. Noe er endret, flyttet eller borte. Ta vare på sjekkpunktet. ' +
    'Spør vitnene hva de har, og si fra til dem som har ansvar for registeret.',
  'sealedLog.SHORTER':
    'Det stemmer ikke. Loggen er kortere nå enn da. Linjer er borte. Ta vare på sjekkpunktet, og si fra til dem som har ansvar ' +
    'for registeret.',
  'sealedLog.OTHER_LOG':
    'Dette er fra en logg med et annet navn. Er loggen begynt på nytt etter et tap, sier den nye hvilken den følger.',
  'sealedLog.NOT_SIGNED':
    'Loggen har ikke skrevet under på dette med nøkkelen sin. Enten er teksten endret, eller nøkkelen er en annen.',
  'sealedLog.UNREADABLE': 'Dette er ikke et sjekkpunkt. Se om hele teksten er med.',
  'sealedLog.HINDERED': 'Nettleseren kan ikke sjekke underskrifter (Ed25519). Bruk en nyere.',
  'sealedLog.AWAY': 'Loggen svarte ikke. Det sier ingenting om sjekkpunktet. Prøv igjen.',
} as const;
