import { osloDate, plus, type LocalDate } from '@brobygger/domain';

/** In so many months at the latest a person looks at it again. */
const MONTHS = 6;

/** What is said of any other day. */
export const REVIEW_DAY = 'a person looks at it again on a day to come, at the latest in six months';

/** Whether a person may look on the day at what stands at the moment: a day to come, and not too late. */
export const isReviewDay = (day: LocalDate | null, at: Date): boolean =>
  day !== null && day > osloDate(at) && day <= plus(osloDate(at), { months: MONTHS });
