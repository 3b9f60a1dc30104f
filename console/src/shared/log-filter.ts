import type { Act, YouthLogQuery } from '../generated/graphql';
import type { Line } from './use-paged';

export type LogEdge = NonNullable<NonNullable<YouthLogQuery['youth']>['disclosures']>['edges'][number];
export type LogEntry = NonNullable<LogEdge['node']>;

/** What of the log is shown: by what was done, by whom, for what, and from which day to which. Empty: all of it. */
export interface LogFilter {
  readonly act: string;
  readonly agency: string;
  readonly purpose: string;
  readonly person: string;
  readonly from: string;
  readonly to: string;
}

export const ACTS: readonly Act[] = [
  'READ',
  'WROTE',
  'BEGAN_SERVICE',
  'ENDED_SERVICE',
  'REFUSED',
  'ORDERED',
  'READ_ORDER',
  'ANSWERED_ORDER',
  'OPENED_EMERGENCY',
  'REVIEWED_EMERGENCY',
  'SHARED_OUTSIDE',
  'SET_GUARDIAN_REACH',
  'ENTERED_PERMISSION',
  'TOOK_CLAIM',
  'READ_CLAIM',
  'ANSWERED_CLAIM',
  'READ_CONSENTS',
  'READ_LOG',
  'FOUND',
  'TOLD_ACCESS',
  'MERGED',
  'UNMERGED',
];

/** The lines that the filter lets by. A line whose content was deleted says nothing to filter by: it stands where no filter does. */
export function filtered(
  lines: readonly Line<LogEdge>[],
  filter: LogFilter,
  dayOf: (at: string) => string,
): readonly Line<LogEdge>[] {
  const isAll = Object.values(filter).every((value) => value === '');
  return lines.filter(({ edge: { node } }) => {
    if (node === null || node === undefined) return isAll;
    const day = dayOf(node.at);
    return (
      isOrAny(filter.act, node.act) &&
      isOrAny(filter.agency, node.agency) &&
      isOrAny(filter.purpose, node.purpose) &&
      isOrAny(filter.person.trim().toUpperCase(), node.personId.toUpperCase()) &&
      (filter.from === '' || day >= filter.from) &&
      (filter.to === '' || day <= filter.to)
    );
  });
}

const isOrAny = (asked: string, said: string | null | undefined): boolean => asked === '' || asked === said;
