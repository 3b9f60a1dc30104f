import type { Caller } from './caller';
import type { DataCategory } from './data-category';
import type { Purpose } from './purpose-number';

/** How several evaluations of one request are carried out, in the words of AuthZEN Authorization API 1.0. */
export const EvaluationsSemantic = {
  EXECUTE_ALL: 'execute_all',
  DENY_ON_FIRST_DENY: 'deny_on_first_deny',
  PERMIT_ON_FIRST_PERMIT: 'permit_on_first_permit',
} as const;
export type EvaluationsSemantic = (typeof EvaluationsSemantic)[keyof typeof EvaluationsSemantic];

/** What one request may ask at most: evaluations, and results of a page. */
export const MOST_EVALUATIONS = 100;

/** Who asks about accesses, and in which request. */
export interface AccessAsker {
  readonly caller: Caller;
  readonly requestId: string;
}

/** Of a youth, what of which an access is asked. Ids are as they were sent: whatever is none is nobody. */
export interface AccessObject {
  readonly youthId: string;
  readonly purpose: Purpose;
  /** Of which of its fields: those that tell where the youth is, the others, or `null` for all that there are. */
  readonly placesYouth: boolean | null;
}

/** One question: would a worker of the organisation be let read the category? */
export interface AccessQuestion extends AccessObject {
  readonly organisationId: string;
  readonly category: DataCategory;
}

/** What is looked for: categories that are open to the organisation, or organisations to whom the category is open. */
export type AccessSearch = AccessObject & {
  readonly limit: number;
  readonly token: string | null;
} & (
    | { readonly of: 'CATEGORIES'; readonly organisationId: string }
    | { readonly of: 'ORGANISATIONS'; readonly category: DataCategory }
  );

/** Categories or ids of organisations, and the token of the page after this; `null` where there is none. */
export interface AccessFound {
  readonly results: readonly string[];
  readonly nextToken: string | null;
}

/** The registry's answers to who may be let read what. What it answers with yes is entered in the youth's log before. */
export interface AccessAnswers {
  /**
   * The decisions in the order of the questions, cut off where the semantic ends them. `null` is a question that could not be read: no.
   * @throws REGISTRY_UNAVAILABLE where it cannot be decided or entered now
   */
  evaluate(
    asker: AccessAsker,
    questions: readonly (AccessQuestion | null)[],
    semantic: EvaluationsSemantic,
  ): Promise<readonly boolean[]>;
  /** `null`: the token is none of this search. @throws REGISTRY_UNAVAILABLE as above */
  search(asker: AccessAsker, search: AccessSearch): Promise<AccessFound | null>;
}

/** The decisions that are told: all of them, or those as far as the first that ends it. */
export function toldOf(decisions: readonly boolean[], semantic: EvaluationsSemantic): readonly boolean[] {
  if (semantic === EvaluationsSemantic.EXECUTE_ALL) return decisions;
  const last = decisions.indexOf(semantic === EvaluationsSemantic.PERMIT_ON_FIRST_PERMIT);
  return last === -1 ? decisions : decisions.slice(0, last + 1);
}
