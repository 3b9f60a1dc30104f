import type { Act, DisclosureFilter, YouthLogQuery } from '../generated/graphql';
import { ALL_AGENCIES, ALL_CATEGORIES, ALL_PURPOSES } from './kinds';
import { oneOf } from './use-search';

export type LogEdge = NonNullable<NonNullable<YouthLogQuery['youth']>['disclosures']>['edges'][number];
export type LogEntry = NonNullable<LogEdge['node']>;

/** What of the log is shown: by what was done, by whom, for what, of what kind, and from which day to which. Empty: all of it. */
export interface LogFilter {
  readonly act: string;
  readonly agency: string;
  readonly organisation: string;
  readonly purpose: string;
  readonly person: string;
  readonly category: string;
  readonly from: string;
  readonly to: string;
}

export const ACTS: readonly Act[] = [
  'READ',
  'WROTE',
  'IMPORTED',
  'EXPORTED',
  'ERASED',
  'BEGAN_SERVICE',
  'ENDED_SERVICE',
  'REFUSED',
  'ORDERED',
  'READ_ORDER',
  'ANSWERED_ORDER',
  'OPENED_EMERGENCY',
  'REVIEWED_EMERGENCY',
  'SHARED_OUTSIDE',
  'TOLD_HANDOVER',
  'TOLD_DECISION',
  'REPORTED_TO_REGISTER',
  'TOOK_INTO_CASE',
  'SET_GUARDIAN_REACH',
  'ENTERED_PERMISSION',
  'TOOK_CLAIM',
  'READ_CLAIM',
  'ANSWERED_CLAIM',
  'READ_CONSENTS',
  'READ_LOG',
  'FOUND',
  'OFFERED_COPY',
  'OPENED_COPY',
  'TOLD_ACCESS',
  'MERGED',
  'UNMERGED',
];

/** The filter as the log is asked by it. What is written in the address and is none of its words is not asked for. */
export const askedBy = (filter: LogFilter): DisclosureFilter => ({
  act: oneOf(ACTS, filter.act) ?? null,
  agency: oneOf(ALL_AGENCIES, filter.agency) ?? null,
  organisationId: filter.organisation || null,
  purpose: oneOf(ALL_PURPOSES, filter.purpose) ?? null,
  personId: filter.person.trim() || null,
  category: oneOf(ALL_CATEGORIES, filter.category) ?? null,
  from: dayIn(filter.from),
  to: dayIn(filter.to),
});

const dayIn = (said: string): string | null => (/^\d{4}-\d{2}-\d{2}$/.test(said) ? said : null);
