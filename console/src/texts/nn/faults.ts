import type { SameKeys } from '../texts';
import type { faults as nb } from '../nb/faults';

/** What is said when something is refused or could not be had, by its code. */
export const faults: SameKeys<typeof nb> = {
  'fault.other': 'Det gjekk ikkje. Prøv igjen om litt.',
  'fault.UNREACHABLE': 'Vi får ikkje kontakt no. Det du skreiv, står her framleis.',
  'fault.UNAUTHENTICATED': 'Du er logga ut. Logg inn igjen.',
  'fault.BAD_USER_INPUT': 'Noko er ikkje fylt ut slik det skal. Sjå over og prøv igjen.',
  'fault.RULE_VIOLATED': 'Ein regel seier nei til dette.',
  'fault.NOT_FOUND': 'Dette finst ikkje, eller du kan ikkje endre det no.',
  'fault.CONFLICT': 'Noko er endra i mellomtida. Last sida på nytt og sjå over.',
  'fault.WORKER_UNKNOWN': 'Ingen her kjenner den personen. Ingen er stengd ute.',
  'fault.GUARDIAN_UNKNOWN': 'Vi finn ikkje denne føresette. Ingenting er sendt.',
  'fault.TEXT_VERSION_UNKNOWN': 'Teksten er endra. Last sida på nytt og les han først.',
  'fault.REQUESTS_SPENT': 'Du har sendt så mange som du kan no. Prøv igjen seinare.',
  'fault.TOO_MANY_REQUESTS': 'Det vart for mange spørsmål på kort tid. Vent litt.',
  'fault.REGISTER_UNAVAILABLE': 'Folkeregisteret svarar ikkje no. Prøv igjen seinare.',
  'fault.REGISTRY_UNAVAILABLE': 'Vi kan ikkje sjekke kva som er lov å vise no. Prøv igjen seinare.',
  'fault.SUBGRAPH_UNAVAILABLE': 'Ei teneste svara ikkje. Prøv igjen seinare.',
  'organisation.withheld': 'Kven det er, blir ikkje vist her. Adressa di er skjerma.',
  'organisation.away': 'Kven det er, kunne ikkje hentast no.',
  'organisation.none': 'Inga teneste',
};
