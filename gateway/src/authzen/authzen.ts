import { Role, type Caller } from '@brobygger/domain';
import type { FastifyInstance } from 'fastify';
import { addAskedScope, refuseUntil, type AskedScopeDeps } from '../http/asked-scope';
import { Problem } from '../http/problem';
import type { CallerBudget } from '../limits/caller-budget';
import type { DecisionPoint } from './decision-point';
import { addEndpoints } from './endpoints';
import { addMetadata } from './metadata';

/** In bytes. */
const MAX_BODY = 64 * 1024;

/** Machines, for their own organisation, and who administers consents. */
const OPEN_TO = {
  roles: new Set<Role>([Role.SYSTEM, Role.CONSENT_OFFICER]),
  refusal: 'accesses are told to systems and consent officers',
};

/** So many evaluations are counted as one answer of a dear field, in a purse of their own. */
const EVALUATIONS_PER_DEAR = 200;

/** What the protocol is served with. */
export interface AuthzenDeps extends AskedScopeDeps {
  readonly decisionPoint: DecisionPoint;
  readonly budget: CallerBudget;
  /** Where clients reach the gateway, an origin; without one there is no metadata, and the paths are those of the specification. */
  readonly publicUrl: string | undefined;
}

/** AuthZEN Authorization API 1.0 over a decision point: evaluation, evaluations, the three searches and the metadata. */
export function addAuthzen(app: FastifyInstance, deps: AuthzenDeps): void {
  if (deps.publicUrl !== undefined) addMetadata(app, deps.publicUrl);
  addAskedScope(app, deps, OPEN_TO, (scope) => {
    readJsonAlone(scope);
    addEndpoints(scope, { decisionPoint: deps.decisionPoint, spend });
  });

  async function spend({ personId }: Caller, evaluations: number): Promise<void> {
    refuseUntil(await deps.budget.spend(`evaluations/${personId}`, evaluations / EVALUATIONS_PER_DEAR));
  }
}

/** Everything else is a mistake of the client: 400, as the specification has it, and not 415. */
function readJsonAlone(scope: FastifyInstance): void {
  const limited = { parseAs: 'buffer', bodyLimit: MAX_BODY } as const;
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', limited, (_request, body, end) => end(null, body));
  scope.addContentTypeParser('*', limited, (_request, _body, end) =>
    end(new Problem('BAD_USER_INPUT', 'the body is not `application/json`', { status: 400 })),
  );
}
