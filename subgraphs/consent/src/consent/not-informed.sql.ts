import { isOfYouth } from '../of-youth.sql';

/** SQL: whether the record `n` stands: what has ended is looked at no more. */
export const STANDS_NOT_INFORMED =
  'not exists (select from guardians_not_informed_event l where l.record_id = n.id and l.review_on is null)';

/** SQL: the categories of which guardians of the youth, an expression, are not informed, as an array. */
export const notInformed = (youth: string): string => `array(select distinct unnest(n.categories)
    from guardians_not_informed n where ${isOfYouth('n', youth)} and ${STANDS_NOT_INFORMED})`;

/** From this age, in whole years, the youth decides on health care alone, and what guardians are not informed of is over (pbrl. § 4-3). */
export const NOT_INFORMED_BEFORE_AGE = 16;

/** SQL: whether the youth `y` is below it on the day. */
export const isNotInformedAge = (day: string): string =>
  `${day} < y.birth_date + interval '${NOT_INFORMED_BEFORE_AGE} years'`;
