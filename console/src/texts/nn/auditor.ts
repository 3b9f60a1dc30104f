import type { SameKeys } from '../texts';
import type { auditor as nb } from '../nb/auditor';

/** What the pages for this role say. */
export const auditor: SameKeys<typeof nb> = {
  'audit.log': 'Logg',
  'audit.logAbout':
    'Her les du loggen til ein ungdom. Du ser aldri kva tenestene har skrive. At du les, står i loggen.',
  'audit.logOf': 'Loggen til ungdom {id}',
  'audit.searches': 'Forsøk på å finne ungdommar',
  'audit.administration': 'Forvaltning av tilgangar',
  'audit.administrationAbout': 'Det administratorar har sett opp, endra og avslutta.',
  'audit.noAdministration': 'Ingen har endra noko enno.',
  'audit.kind': 'Kva',
  'audit.kind.organisation': 'Organisasjon',
  'audit.kind.municipalUnit': 'Kommunal eining',
  'audit.kind.issuer': 'Innlogging frå',
  'audit.kind.endIssuer': 'Innlogging frå',
  'audit.kind.membership': 'Tilgang',
  'audit.kind.endMembership': 'Tilgang',
  'audit.outcome.ADDED': 'lagd til',
  'audit.outcome.CHANGED': 'endra',
  'audit.outcome.ENDED': 'avslutta',
  'audit.outcome.UNCHANGED': 'uendra',
  'audit.subject': 'Kva det gjaldt',
  'overview.menu': 'Oversikt',
  'overview.title': 'Oversikt for {year}',
  'overview.about':
    'Her er tal for kva som er vist om ungdommar i kommunen. Ingen ungdom og ingen tilsett er nemnd. Det som ' +
    'gjeld færre enn fem, blir ikkje vist.',
  'overview.year': 'År',
  'overview.month': 'Månad',
  'overview.youths': 'Ungdommar',
  'overview.entries': 'Linjer i loggen',
  'overview.accesses': 'Kva som er vist',
  'overview.accessesTable': 'Kva som er vist, etter månad, teneste, formål og grunnlag',
  'overview.none': 'Ingenting er vist for minst fem ungdommar i dette året.',
  'overview.months': 'Månad for månad',
  'overview.monthsTable': 'Ungdommar, månad for månad',
  'overview.noMonths': 'Ingen månad i dette året er over.',
  'overview.ordered': 'Pålegg frå barnevernet',
  'overview.opened': 'Opna ved fare',
  'overview.deleted': 'Sletta frå loggen',
  'overview.few': 'Færre enn fem',
  'overview.csv': 'Last ned som tabell (CSV)',
  'overview.chart': 'Linjer i loggen, månad for månad',
  'overview.chartSays': 'Søylediagram: {months}',
};
