/** SQL: whether the row is of the youth, or of a registration that was merged into the youth. */
export const isOfYouth = (row: string, youth: string): string =>
  `${row}.youth_id in (select ${youth} union all select m.id from youth m where m.merged_into = ${youth})`;

/** SQL: the categories of which guardians of the youth are not informed on the day, as an array. Each part is an expression. */
export const notInformed = (youth: string, on: string): string => `array(select distinct unnest(n.categories)
    from guardians_not_informed n where ${isOfYouth('n', youth)} and n.revoked_at is null and ${on} < n.until)`;
