import { isDataCategory, isPurpose } from '@brobygger/domain';
import type { ConsentFact } from '@brobygger/consent-engine';

/** A row of the consent table as JSON. */
export interface ConsentRow {
  readonly id: string;
  readonly version: number;
  readonly recipient_id: string;
  readonly purpose: string;
  readonly categories: readonly string[];
  readonly valid_from: string;
  readonly valid_to: string;
  readonly guardian_lapses_at: string | null;
  readonly withdrawn_at: string | null;
}

/** What the engine needs of a consent. */
export const CONSENT_COLUMNS = [
  'id',
  'version',
  'recipient_id',
  'purpose',
  'categories',
  'valid_from',
  'valid_to',
  'guardian_lapses_at',
  'withdrawn_at',
] as const satisfies readonly (keyof ConsentRow)[];

/** The consent as the engine takes it. One with a purpose that is unknown today is no consent; unknown categories fall away. */
export function consentFactOf(row: ConsentRow): ConsentFact | null {
  if (!isPurpose(row.purpose)) return null;
  return {
    id: row.id,
    version: row.version,
    recipientId: row.recipient_id,
    purpose: row.purpose,
    categories: new Set(row.categories.filter(isDataCategory)),
    validFrom: new Date(row.valid_from),
    validTo: new Date(row.valid_to),
    guardianLapsesAt: row.guardian_lapses_at === null ? null : new Date(row.guardian_lapses_at),
    withdrawnAt: row.withdrawn_at === null ? null : new Date(row.withdrawn_at),
  };
}
