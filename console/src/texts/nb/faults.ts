/** What was refused, by the code of the error or the rule that was violated. */
export const faults = {
  'fault.INSUFFICIENT_USER_AUTHENTICATION':
    'Dette sier du ja til med en sikrere innlogging. Ingenting er lagret. Å si nei krever det ikke.',
  'stepUp.needed': 'For å si ja til dette må du logge inn sikrere. Å si nei kan du gjøre nå.',
  'stepUp.link': 'Logg inn på nytt med høyt sikkerhetsnivå, for eksempel BankID',
  'stepUp.none': 'Her kan du ikke logge inn med et høyere nivå. Et samtykkekontor kan ta imot det du sier.',
  'fault.other': 'Det gikk ikke. Prøv igjen, eller si fra til den som driver systemet.',
  'fault.UNREACHABLE': 'Vi fikk ikke kontakt. Ingenting er sikkert lagret. Prøv igjen.',
  'fault.DRAFTS_SPENT': 'Du har tjue skjemaer som ikke er sendt. Send ett av dem. Eller send dette før du går herfra.',
  'fault.UNAUTHORIZED_FIELD_OR_TYPE': 'Dette er skjult for deg.',
  'fault.YOUTH_NOT_FOUND': 'Vi finner ingen slik ungdom for deg. Vi sier ikke hvorfor.',
  'fault.FORBIDDEN_ROLE': 'Dette er ikke åpent for rollen din.',
  'fault.PURPOSE_REQUIRED': 'Si først hva det er for.',
  'fault.PURPOSE_NOT_OPEN': 'Formålet er ikke åpent for deg.',
  'fault.BAD_USER_INPUT': 'Noe er ikke skrevet på riktig måte. Se over det du har fylt ut.',
  'fault.RULE_VIOLATED': 'En regel sier nei til dette. Ingenting er lagret.',
  'fault.NOT_FOUND': 'Det finnes ikke, eller det er ikke ditt å endre.',
  'fault.CONFLICT': 'Noen har endret dette i mellomtiden. Se på det på nytt.',
  'fault.GUARDIAN_UNKNOWN': 'Registeret kjenner ingen slik foresatt.',
  'fault.MERGE_CHAINED': 'En tredje registrering er slått sammen med den andre. Angre det først.',
  'fault.WORKER_UNKNOWN': 'Ingen ansatt her har denne identen.',
  'fault.TEXT_VERSION_UNKNOWN': 'Teksten er ny siden du så den. Se på den på nytt.',
  'fault.SEARCHES_SPENT': 'Du har brukt opp forsøkene for i dag. Prøv igjen i morgen.',
  'fault.COPIES_SPENT': 'Du har laget så mange koder som du kan i dag. Prøv igjen i morgen.',
  'fault.COPY_CODE_REFUSED':
    'Koden eller fødselsdatoen er feil, eller koden er brukt eller for gammel. Be om en ny kode.',
  'fault.REQUESTS_SPENT': 'Du har spurt så ofte som du kan nå. Prøv igjen senere.',
  'fault.TOO_MANY_REQUESTS': 'Det ble for mye på en gang. Vent litt, og prøv igjen.',
  'fault.SUBGRAPH_UNAVAILABLE': 'En tjeneste svarte ikke. Det betyr ikke at det er tomt.',
  'fault.REGISTRY_UNAVAILABLE': 'Registeret svarte ikke. Det betyr ikke at det er tomt.',
  'fault.INTERNAL_SERVER_ERROR': 'Noe gikk galt hos oss. Prøv igjen.',
  'fault.rule.CAPACITY':
    'Noe mangler: noen som må skrive under, eller hvorfor ungdommen er moden nok. Alderen og opplysningene avgjør.',
  'fault.rule.CHILD_HEARD': 'Barnet er 7 år eller mer. Si hvordan det er hørt, eller hvorfor det ikke er det.',
  'fault.rule.CONSENT_AFTER_REFUSAL': 'Ungdommen har sagt nei til dette før. Si fra at de har ombestemt seg.',
  'fault.rule.CONSENT_BEGINS': 'Et samtykke begynner når det gis, eller senere. Høyst om ett år.',
  'fault.rule.CONSENT_METHOD':
    'Si hvordan det ble sagt. Muntlig: et vitne som ikke er deg, og et referat. På papir: filen.',
  'fault.rule.CONSENT_WITNESS':
    'Vitnet må være en kollega i kommunen som registeret har sett. Ikke deg, ikke noen som står ungdommen nær, og ingen ' +
    'fra tjenesten det gjelder. Er adressen skjermet, må vitnet være fra et samtykkekontor.',
  'fault.rule.CONSENT_OVERLAPS':
    'Et annet samtykke gjelder alt for noe av dette. Trekk det først, eller nevn alt det nevner.',
  'fault.rule.CONSENT_REQUESTED': 'Du kan ikke svare slik, eller fristen er ute.',
  'fault.rule.EMERGENCY_ACCESS': 'En annen enn den som åpnet, kontrollerer én gang og sier hvorfor.',
  'fault.rule.GUARDIAN_PERMISSION': 'Foresatte kan ikke spørres om dette nå.',
  'fault.rule.GUARDIAN_SIGNING': 'Dette kan ikke sendes til foresatte nå.',
  'fault.rule.INV31':
    'Samtykket kan ikke gis slik. Velg opplysninger fra én tjeneste, og la det som må stå alene, stå alene. ' +
    'Høyst ett år.',
  'fault.UNAUTHENTICATED': 'Du er logget ut. Logg inn igjen.',
  'fault.REGISTER_UNAVAILABLE': 'Folkeregisteret svarer ikke nå. Prøv igjen senere.',
} as const;
