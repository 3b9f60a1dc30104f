import type { SameKeys } from '../texts';
import type { faults as nb } from '../nb/faults';

/** What was refused, by the code of the error or the rule that was violated. */
export const faults: SameKeys<typeof nb> = {
  'fault.INSUFFICIENT_USER_AUTHENTICATION':
    'Dette seier du ja til med ei sikrare innlogging. Ingenting er lagra. Å seie nei krev det ikkje.',
  'stepUp.needed': 'For å seie ja til dette må du logge inn sikrare. Å seie nei kan du gjere no.',
  'stepUp.link': 'Logg inn på nytt med høgt tryggleiksnivå, til dømes BankID',
  'stepUp.none': 'Her kan du ikkje logge inn med eit høgare nivå. Eit samtykkekontor kan ta imot det du seier.',
  'fault.other': 'Det gjekk ikkje. Prøv igjen, eller sei frå til den som driv systemet.',
  'fault.UNREACHABLE': 'Vi fekk ikkje kontakt. Ingenting er sikkert lagra. Prøv igjen.',
  'fault.DRAFTS_SPENT': 'Du har tjue skjema som ikkje er sende. Send eitt av dei. Eller send dette før du går herfrå.',
  'fault.UNAUTHORIZED_FIELD_OR_TYPE': 'Dette er skjult for deg.',
  'fault.YOUTH_NOT_FOUND': 'Vi finn ingen slik ungdom for deg. Vi seier ikkje kvifor.',
  'fault.FORBIDDEN_ROLE': 'Dette er ikkje ope for rolla di.',
  'fault.PURPOSE_REQUIRED': 'Sei først kva det er for.',
  'fault.PURPOSE_NOT_OPEN': 'Formålet er ikkje ope for deg.',
  'fault.BAD_USER_INPUT': 'Noko er ikkje skrive på rett måte. Sjå over det du har fylt ut.',
  'fault.RULE_VIOLATED': 'Ein regel seier nei til dette. Ingenting er lagra.',
  'fault.NOT_FOUND': 'Det finst ikkje, eller det er ikkje ditt å endre.',
  'fault.CONFLICT': 'Nokon har endra dette i mellomtida. Sjå på det på nytt.',
  'fault.GUARDIAN_UNKNOWN': 'Registeret kjenner ingen slik føresett.',
  'fault.MERGE_CHAINED': 'Ei tredje registrering er slått saman med den andre. Angre det først.',
  'fault.WORKER_UNKNOWN': 'Ingen tilsett her har denne identen.',
  'fault.TEXT_VERSION_UNKNOWN': 'Teksten er ny sidan du såg han. Sjå på han på nytt.',
  'fault.SEARCHES_SPENT': 'Du har brukt opp forsøka for i dag. Prøv igjen i morgon.',
  'fault.COPIES_SPENT': 'Du har laga så mange kodar som du kan i dag. Prøv igjen i morgon.',
  'fault.COPY_CODE_REFUSED':
    'Koden eller fødselsdatoen er feil, eller koden er brukt eller for gammal. Be om ein ny kode.',
  'fault.REQUESTS_SPENT': 'Du har spurt så ofte som du kan no. Prøv igjen seinare.',
  'fault.TOO_MANY_REQUESTS': 'Det vart for mykje på ein gong. Vent litt, og prøv igjen.',
  'fault.SUBGRAPH_UNAVAILABLE': 'Ei teneste svarte ikkje. Det betyr ikkje at det er tomt.',
  'fault.REGISTRY_UNAVAILABLE': 'Registeret svarte ikkje. Det betyr ikkje at det er tomt.',
  'fault.INTERNAL_SERVER_ERROR': 'Noko gjekk gale hos oss. Prøv igjen.',
  'fault.rule.CAPACITY':
    'Noko manglar: nokon som må skrive under, eller kvifor ungdommen er moden nok. Alderen og opplysningane avgjer.',
  'fault.rule.CHILD_HEARD': 'Barnet er 7 år eller meir. Sei korleis det er høyrt, eller kvifor det ikkje er det.',
  'fault.rule.CONSENT_AFTER_REFUSAL': 'Ungdommen har sagt nei til dette før. Sei frå at dei har ombestemt seg.',
  'fault.rule.CONSENT_BEGINS': 'Eit samtykke byrjar når det blir gitt, eller seinare. Høgst om eitt år.',
  'fault.rule.CONSENT_METHOD':
    'Sei korleis det vart sagt. Munnleg: eit vitne som ikkje er deg, og eit referat. På papir: fila.',
  'fault.rule.CONSENT_WITNESS':
    'Vitnet må vere ein kollega i kommunen som registeret har sett. Ikkje deg, ikkje nokon som står ungdommen nær, og ' +
    'ingen frå tenesta det gjeld. Er adressa skjerma, må vitnet vere frå eit samtykkekontor.',
  'fault.rule.CONSENT_OVERLAPS':
    'Eit anna samtykke gjeld alt for noko av dette. Trekk det først, eller nemn alt det nemner.',
  'fault.rule.CONSENT_REQUESTED': 'Spørsmålet kan ikkje svarast på slik, eller fristen er ute.',
  'fault.rule.EMERGENCY_ACCESS': 'Ein annan enn den som opna, kontrollerer éin gong og seier kvifor.',
  'fault.rule.GUARDIAN_PERMISSION': 'Føresette kan ikkje spørjast om dette no.',
  'fault.rule.GUARDIAN_SIGNING': 'Dette kan ikkje sendast til føresette no.',
  'fault.rule.INV31':
    'Samtykket kan ikkje givast slik. Vel opplysningar frå éi teneste, og la det som må stå åleine, stå ' +
    'åleine. Høgst eitt år.',
  'fault.UNAUTHENTICATED': 'Du er logga ut. Logg inn igjen.',
  'fault.REGISTER_UNAVAILABLE': 'Folkeregisteret svarar ikkje no. Prøv igjen seinare.',
};
