import { holdsAt } from '@brobygger/subgraph-kit';

/**
 * SQL: whether at the moment, an expression, a concern that an organisation received keeps back from the youth what that did at another:
 * all that it did since, until the youth is told of the concern (popplyl. § 16). The youth is the registration that stands: what was given
 * of one that is merged into it holds.
 */
export const isKeptBackByConcern = (of: {
  readonly youth: string;
  readonly organisation: string;
  readonly done: string;
  readonly at: string;
}): string => `exists (select from concern_delay d where d.organisation_id = ${of.organisation}
      and d.youth_id in (select ${of.youth} union all select f.id from youth f where f.merged_into = ${of.youth})
      and d.given_at <= ${of.done} and d.shown_from > ${of.at})`;

/** SQL: whether who reads of the service relation of the row at the moment is told of it; all but a youth, whose moment is null, are. */
export const isRelationTold = (row: string, youth: string, at: string): string => {
  const of = { youth, organisation: `${row}.organisation_id`, done: `${row}.valid_from`, at };
  return `(${at}::timestamptz is null or not ${isKeptBackByConcern(of)})`;
};

/** SQL: whether an organisation serves the youth at the moment `at`, as far as who reads at `shownAt` is told of it. */
export const servesAsTold = (of: {
  readonly youth: string;
  readonly organisation: string;
  readonly at: string;
  readonly shownAt: string;
}): string => `exists (select from service_relation s where s.youth_id = ${of.youth} and s.organisation_id = ${of.organisation}
      and ${holdsAt('s', of.at)} and ${isRelationTold('s', of.youth, of.shownAt)})`;
