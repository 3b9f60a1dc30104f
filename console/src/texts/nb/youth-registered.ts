/** What the pages of messages and of what is registered of a youth as a person say. */
export const youthRegistered = {
  'notices.title': 'Beskjeder',
  'notices.about':
    'Her er det vi har sagt fra om. Beskjeden du får, sier bare at noe venter. Hva det er, ser du bare her.',
  'notices.empty': 'Du har ikke fått noen beskjeder ennå. Når noe venter på deg, står det her.',
  'notices.missed': 'Det du kanskje ikke har fått vite',
  'notices.sent': 'Det vi har sendt deg',
  'notices.see': 'Se hva det er',
  'notices.outcome.SENT': 'Sendt.',
  'notices.outcome.RESERVED': 'Ikke sendt, fordi du har sagt nei til varsler fra det offentlige.',
  'notices.outcome.UNREACHABLE': 'Ikke sendt, fordi vi ikke vet hvor vi kan nå deg.',
  'notices.outcome.WAITING': 'Ikke sendt ennå.',
  'notices.kind.CONSENT_ENDS_SOON':
    'Noe du har sagt ja til, slutter snart: {step, plural, one {én dag} other {# dager}} etter beskjeden.',
  'notices.kind.SIGNATURE_LAPSES_SOON': 'Du blir snart 18. Da slutter noe som en foresatt sa ja til med deg.',
  'notices.kind.RIGHTS_CHANGE': 'Du er fylt {step} år. Da endrer det seg hva du bestemmer selv.',
  'notices.kind.CONSENT_ENTERED': 'Noen har skrevet inn noe som du har sagt. Stemmer det ikke? Si fra.',
  'notices.kind.REQUEST_RECEIVED': 'Noen spør deg om noe.',
  'notices.kind.REQUEST_EXPIRES_SOON':
    'Noe du er spurt om, lukkes snart: {step, plural, one {én dag} other {# dager}} etter beskjeden.',
  'notices.kind.EMERGENCY_OPENED': 'Noe om deg ble vist uten at du ble spurt først.',
  'notices.kind.EMERGENCY_REVIEWED':
    'En annen har sjekket det som ble vist uten at du ble spurt. Du kan se hva de kom til.',
  'notices.kind.CLAIM_ANSWERED': 'Du har fått svar på noe du ba om.',
  'notices.kind.COPY_OPENED': 'Alt om deg ble åpnet med en kode. Var det ikke deg? Si fra.',
  'notices.kind.EMERGENCY_TO_REVIEW': 'Noe skal sjekkes.',
  'notices.kind.CLAIM_RECEIVED': 'Det du ba om, er kommet fram.',
  'registered.merges': 'Er du skrevet opp to ganger?',
  'registered.mergesNone': 'Nei. Du er skrevet opp én gang.',
  'registered.mergesAway': 'om du er skrevet opp to ganger',
  'registered.merged':
    'Du var skrevet opp to ganger. {person} gjorde det til én den {date}. Det du sa nei til før, er fortsatt nei.',
  'registered.mergedFor.NEW_NUMBER': 'Du hadde fått et nytt nummer.',
  'registered.mergedFor.REGISTERED_TWICE': 'Du var skrevet opp to ganger ved en feil.',
  'registered.mergedFor.OTHER': 'Det var en annen grunn.',
  'registered.unmerged': 'Det ble gjort om den {date} av {person}.',
  'registered.unmergedFor.ANOTHER_PERSON': 'Den andre var ikke deg.',
  'registered.unmergedFor.ENTERED_BY_MISTAKE': 'Det var gjort ved en feil.',
  'registered.unmergedFor.OTHER': 'Det var en annen grunn.',
  'registered.orders': 'Det barnevernet har krevd å få vite',
  'registered.ordersAbout':
    'Noen ganger sier loven at andre må svare barnevernet. Da blir du ikke spurt. En person hos hver tjeneste ' +
    'bestemmer hva som blir sagt. Er du uenig, kan du si fra, eller klage til Datatilsynet. Vil du snakke med ' +
    'noen? Ring 116 111.',
  'registered.ordersNone':
    'Barnevernet har ikke krevd å få vite noe om deg her. Gjør de det, står det her. Noen ganger får du vite ' +
    'det litt senere.',
  'registered.ordersAway': 'det barnevernet har krevd å få vite',
  'registered.order': '{who} krevde å få vite noe om deg den {date}.',
  'registered.orderBy': 'Den som krevde det: {person}.',
  'registered.orderEnded': 'Det er slutt, fra {date}.',
  'registered.orderFor.INVESTIGATION': 'De undersøker hvordan du har det.',
  'registered.orderFor.ORDERED_ASSISTANCE': 'Det gjelder hjelp som er bestemt for deg.',
  'registered.orderFor.EMERGENCY_MEASURE': 'Det gjelder noe som haster.',
  'registered.orderFor.CARE_ORDER': 'Det gjelder hvem som skal ha omsorgen for deg.',
  'registered.orderFor.BEHAVIOURAL_MEASURE': 'Det gjelder hjelp når noen gjør noe farlig.',
  'registered.orderFor.TRAFFICKING': 'Det gjelder fare for at noen utnytter deg.',
  'registered.item.waiting': 'ikke besvart',
  'registered.item.told': 'sagt den {date} av {person}',
  'registered.item.notTold': 'ikke sagt. {person} bestemte det den {date}',
  'registered.notInformed': 'Det foresatte ikke får vite',
  'registered.notInformedAbout':
    'Den som gir deg helsehjelp, har bestemt dette. Det varer til de sier at det er slutt, eller til du fyller 16. ' +
    'Foresatte ser ikke at det står her.',
  'registered.notInformedAway': 'det foresatte ikke får vite',
  'registered.notInformedOne': '{what}: fra {from}. Bestemt av {person}.',
  'registered.notInformedStands': 'Det gjelder ennå. De ser på det igjen {date}.',
  'registered.notInformedOver': 'Det er slutt fra {date}. Sagt av {person}.',
  'registered.notInformedOfAge': 'Det gjelder ikke lenger, for du har fylt 16.',
  'registered.notInformedFor.OWN_WISH': 'Du ønsket det selv.',
  'registered.notInformedFor.WEIGHTY_REASONS': 'Det var svært viktige grunner til det.',
  'registered.notInformedReason': 'De skrev: «{reason}»',
} as const;
