import type { SameKeys } from '../texts';
import type { auditor as nb } from '../nb/auditor';

/** What the pages for this role say. */
export const auditor: SameKeys<typeof nb> = {
  'audit.log': 'Log',
  'audit.logAbout':
    'Here you read the log of a youth. You never see what services have written. That you read stands in the log.',
  'audit.logOf': 'The log of youth {id}',
  'audit.searches': 'Tries to find youths',
  'audit.administration': 'Administration of access',
  'audit.administrationAbout': 'What administrators set up, changed and ended.',
  'audit.noAdministration': 'Nobody has changed anything yet.',
  'audit.kind': 'What',
  'audit.kind.organisation': 'Organisation',
  'audit.kind.municipalUnit': 'Municipal unit',
  'audit.kind.issuer': 'Login from',
  'audit.kind.endIssuer': 'Login from',
  'audit.kind.membership': 'Access',
  'audit.kind.endMembership': 'Access',
  'audit.outcome.ADDED': 'added',
  'audit.outcome.CHANGED': 'changed',
  'audit.outcome.ENDED': 'ended',
  'audit.outcome.UNCHANGED': 'unchanged',
  'audit.subject': 'What it was about',
  'overview.menu': 'Overview',
  'overview.title': 'Overview of {year}',
  'overview.about':
    'Counts of what was let see of youths of the municipality. No youth and no worker is named. What is of ' +
    'fewer than five is not told.',
  'overview.year': 'Year',
  'overview.month': 'Month',
  'overview.youths': 'Youths',
  'overview.entries': 'Entries of the log',
  'overview.accesses': 'What was let see',
  'overview.accessesTable': 'What was let see, by month, service, purpose and ground',
  'overview.none': 'Nothing of five youths or more was let see in this year.',
  'overview.months': 'Month by month',
  'overview.monthsTable': 'Youths, month by month',
  'overview.noMonths': 'No month of this year is over.',
  'overview.ordered': 'Ordered by child welfare',
  'overview.opened': 'Opened in an emergency',
  'overview.deleted': 'Deleted from the log',
  'overview.few': 'Fewer than five',
  'overview.csv': 'Download as a table (CSV)',
  'overview.chart': 'Entries of the log, month by month',
  'overview.chartSays': 'Bar chart: {months}',
};
