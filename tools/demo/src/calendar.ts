import { plus, type LocalDate } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { DemoOrganisation } from './organisations';

/** How long before the day of loading. */
export interface Ago {
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
}

/** A moment within office hours of the date. */
export const momentOf = (date: LocalDate): Date => new Date(`${date}T10:00:00Z`);

/** The worker who writes for an organisation, on the date. */
export const authorOn = ({ id, worker }: DemoOrganisation, date: LocalDate): Author => ({
  personId: worker,
  organisationId: id,
  at: momentOf(date),
});

/** The date so long before another. */
export const before = (date: LocalDate, { years = 0, months = 0, days = 0 }: Ago): LocalDate =>
  plus(date, { years: -years, months: -months, days: -days });
