import type { AccessAsker, EvaluationsSemantic } from '@brobygger/domain';

/** Attributes as they were sent; whoever decides looks at those that it knows. */
export type Properties = Readonly<Record<string, unknown>>;

/** A subject or a resource (AuthZEN Authorization API 1.0, §5). */
export interface Entity {
  readonly type: string;
  readonly id: string;
  readonly properties: Properties;
}

/** A subject or a resource that is looked for. */
export type EntityKind = Omit<Entity, 'id'>;

export interface Action {
  readonly name: string;
  readonly properties: Properties;
}

/** May the subject do that to the resource? */
export interface AccessEvaluation {
  readonly subject: Entity;
  readonly action: Action;
  readonly resource: Entity;
  readonly context: Properties;
}

/** Which page of the results; `limit` is at least one. */
export interface PageAsked {
  readonly limit: number;
  readonly token: string | null;
}

/** What is looked for: who may, what of, or which actions. */
export type Search = { readonly context: Properties; readonly page: PageAsked } & (
  | { readonly of: 'subject'; readonly subject: EntityKind; readonly action: Action; readonly resource: Entity }
  | { readonly of: 'resource'; readonly subject: Entity; readonly action: Action; readonly resource: EntityKind }
  | { readonly of: 'action'; readonly subject: Entity; readonly resource: Entity }
);

/** Why something cannot be decided as it was sent: where (a JSON pointer, RFC 6901) and what is wrong, without the value. */
export class InputFault {
  constructor(
    readonly path: string,
    readonly detail: string,
  ) {}
}

/** One page: ids of subjects or resources, or names of actions; the token of the page after it, or `null`. */
export interface Found {
  readonly results: readonly string[];
  readonly nextToken: string | null;
}

/** Decides what the protocol asks. Given where the gateway is composed; there is one, and no other can be chosen. */
export interface DecisionPoint {
  /** In order, cut off where the semantic ends it. What could not be read counts as a no. */
  evaluate(
    asker: AccessAsker,
    evaluations: readonly (AccessEvaluation | InputFault)[],
    semantic: EvaluationsSemantic,
  ): Promise<readonly (boolean | InputFault)[]>;
  search(asker: AccessAsker, search: Search): Promise<Found | InputFault>;
}
