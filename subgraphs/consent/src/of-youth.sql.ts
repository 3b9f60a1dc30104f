/** SQL: whether the row is of the youth, or of a registration that was merged into the youth. */
export const isOfYouth = (row: string, youth: string): string =>
  `${row}.youth_id in (select ${youth} union all select m.id from youth m where m.merged_into = ${youth})`;
