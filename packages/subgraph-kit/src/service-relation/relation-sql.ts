/** SQL: whether the half-open interval of a row, `valid_from` to `valid_to`, holds at the moment. */
export const holdsAt = (row: string, at: string): string =>
  `${row}.valid_from <= ${at} and (${row}.valid_to is null or ${at} < ${row}.valid_to)`;

/** SQL: whether the organisation has a service relation with the youth at the moment. Each part is an expression. */
export const serves = (relation: {
  readonly youth: string;
  readonly organisation: string;
  readonly at: string;
}): string =>
  `exists (select from service_relation s where s.youth_id = ${relation.youth} and s.organisation_id = ${relation.organisation}
      and ${holdsAt('s', relation.at)})`;

/** SQL: whether the row is a relation at all. One that ends before it begins holds at no time: it stands at another id of the youth. */
export const stands = (row: string): string => `(${row}.valid_to is null or ${row}.valid_to >= ${row}.valid_from)`;
