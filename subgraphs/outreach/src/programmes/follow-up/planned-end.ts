import { plus, type LocalDate } from '@brobygger/domain';
import type { FollowUpKind } from './follow-up-kind';

/** How long crime as a lifestyle lasts (kriminalitet som livsstil), in days (INV27). */
const CRIME_AS_LIFESTYLE_DAYS = 14;

/** The day on which a follow-up of the kind ends by plan; `null` where the kind has no length of its own. */
export const plannedEndOf = (kind: FollowUpKind, startedOn: LocalDate): LocalDate | null =>
  kind === 'CRIME_AS_LIFESTYLE' ? plus(startedOn, { days: CRIME_AS_LIFESTYLE_DAYS }) : null;

/** The day on which a follow-up that is ended today ended: never after its plan, however late somebody says so (INV27). */
export const endOf = (plannedEndOn: LocalDate | null, today: LocalDate): LocalDate =>
  plannedEndOn !== null && plannedEndOn < today ? plannedEndOn : today;
