/**
 * SQL: of which of its categories the consent `c`, which has ended, was taken back: of all, but where another took its place, of those
 * that it was narrowed by.
 */
export const takenBack = (
  c: string,
): string => `case when ${c}.superseded_by is null then ${c}.categories else coalesce((
  select narrowing.withdrawn_categories from consent_event narrowing
  where narrowing.consent_id = ${c}.id and narrowing.kind = 'SUPERSEDED'), '{}') end`;
