import type { EmergencyFact } from '@brobygger/consent-engine';
import { EMERGENCY_CATEGORIES, type DataCategory } from '@brobygger/domain';
import { isDelayed, isTold } from '../emergency-delay/delayed.sql';

/** What was opened for an emergency, as JSON. */
export interface EmergencyRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly opened_at: string;
  readonly closes_at: string;
  readonly categories: readonly string[];
}

/**
 * SQL: what the organisation has opened of the youth that is open at the moment, one that the youth is told of before one of which
 * the youth is told later, and the newest of several, as JSON. Each part is an
 * expression; `shownAt` the moment of a youth who asks, to whom what is told later does not show, or null.
 */
export const openedBy = (of: {
  readonly youth: string;
  readonly organisation: string;
  readonly at: string;
  readonly shownAt?: string;
}): string => `(
    select to_jsonb(x) from emergency_access x where x.youth_id = ${of.youth} and x.organisation_id = ${of.organisation}
      and x.opened_at <= ${of.at} and ${of.at} < x.closes_at
      ${of.shownAt === undefined ? '' : `and ${isTold({ emergency: 'x.id', at: of.shownAt })}`} 
      order by ${isDelayed({ emergency: 'x.id', at: of.at })}, x.opened_at desc, x.id limit 1)`;

/** SQL: whether the category was opened by the row of `openedBy`, and is one that opens at all today. */
export const opensIn = (emergency: string, category: string): string =>
  `(${emergency}->'categories' ? ${category} and ${category} in (${EMERGENCY_CATEGORIES.map((name) => `'${name}'`).join(', ')}))`;

const isApproved = (category: string): category is DataCategory =>
  (EMERGENCY_CATEGORIES as readonly string[]).includes(category);

/** The row as the engine takes it. A category that is approved no more opens nothing. */
export const emergencyFactOf = (row: EmergencyRow | null): EmergencyFact | null =>
  row === null
    ? null
    : {
        id: row.id,
        organisationId: row.organisation_id,
        openedAt: new Date(row.opened_at),
        closesAt: new Date(row.closes_at),
        categories: new Set(row.categories.filter(isApproved)),
      };
