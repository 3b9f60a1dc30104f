/** SQL: whether what a person recorded, the row `hold` of `guardian_hold`, holds guardians: until a person says that it does no longer. */
export const isStanding = (hold: string): string =>
  `not exists (select from guardian_hold_event done where done.hold_id = ${hold}.id and done.review_on is null)`;
