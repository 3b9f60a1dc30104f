import { Act } from '@brobygger/domain';
import { holdsAt } from '@brobygger/subgraph-kit';
import { isOfYouth } from '../of-youth.sql';

/** SQL: the delays of concerns about the youth, an expression, that were given by one moment and are not over at another. */
const delays = (of: { readonly youth: string; readonly done: string; readonly at: string }): string =>
  `concern_delay d where ${isOfYouth('d', of.youth)} and d.given_at <= ${of.done} and d.shown_from > ${of.at}`;

/**
 * SQL: whether at the moment, an expression, a concern that an organisation received keeps back from the youth what that did at another:
 * all that it did since, until the youth is told of the concern (popplyl. § 16). It is of registrations that were merged into it too.
 */
export const isKeptBackByConcern = (of: {
  readonly youth: string;
  readonly organisation: string;
  readonly done: string;
  readonly at: string;
}): string => `exists (select from ${delays(of)} and d.organisation_id = ${of.organisation})`;

/**
 * SQL: whether what was said of a guardian at a moment is kept back from the youth: since guardians are held while a concern is looked
 * into, a word that clears one would tell of it, whoever says it.
 */
export const isReachKeptBack = (of: { readonly youth: string; readonly done: string; readonly at: string }): string =>
  `exists (select from ${delays(of)})`;

/** What an officer or child welfare does with the reach of guardians. */
export const ACTS_ON_REACH = [Act.SET_GUARDIAN_REACH, Act.ENTERED_PERMISSION] as const;

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
