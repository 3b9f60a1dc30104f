/**
 * SQL: whether at the moment, an expression, a concern that an organisation received keeps back from the youth what that did at another:
 * all that it did since, until the youth is told of the concern (popplyl. § 16).
 */
export const isKeptBackByConcern = (of: {
  readonly youth: string;
  readonly organisation: string;
  readonly done: string;
  readonly at: string;
}): string => `exists (select from concern_delay d where d.youth_id = ${of.youth} and d.organisation_id = ${of.organisation}
      and d.given_at <= ${of.done} and d.shown_from > ${of.at})`;
