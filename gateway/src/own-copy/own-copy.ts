import { Role } from '@brobygger/domain';
import type { FastifyInstance } from 'fastify';
import { addAskedScope, askerIn, refuseUntil, type AskedScopeDeps } from '../http/asked-scope';
import type { CallerBudget } from '../limits/caller-budget';
import { askAs, languageOf, type AskAsDeps } from './ask-as';
import { planCopy, type PlannedPart } from './copy-plan';
import { readCopy, type OwnCopy } from './read-copy';

/** Where the copy is. */
export const OWN_COPY_PATH = '/my/copy';

/** A copy is counted as so many answers of a dear field, in a purse of its own: ten in an hour where those are sixty. */
const DEAR_PER_COPY = 6;

/** What copies are made with. */
export interface OwnCopyDeps extends AskedScopeDeps, AskAsDeps {
  readonly supergraphSdl: string;
  readonly budget: CallerBudget;
}

/** Nobody has another's. */
const OPEN_TO = {
  roles: new Set<Role>([Role.YOUTH]),
  refusal: 'the copy is for the youth alone whom it is about',
};

/** `GET /my/copy`: a youth's own copy of all that can be read about them, in one file (GDPR art. 15). */
export function addOwnCopy(app: FastifyInstance, deps: OwnCopyDeps): void {
  let known: readonly PlannedPart[] | null = null;

  addAskedScope(app, deps, OPEN_TO, (scope) => {
    scope.route({
      url: OWN_COPY_PATH,
      method: ['GET', 'OPTIONS'],
      // A copy is not made to say how long it is.
      exposeHeadRoute: false,
      async handler(request, reply): Promise<OwnCopy> {
        const { caller } = askerIn(request);
        const language = languageOf(request);
        refuseUntil(await deps.budget.spend(`copies/${caller.personId}`, DEAR_PER_COPY));
        known ??= planCopy(deps.supergraphSdl);
        const copy = await readCopy(known, askAs(deps, caller, request), { language, at: new Date() });
        void reply.header('x-content-type-options', 'nosniff');
        void reply.header('content-disposition', `attachment; filename="brobygger-${language}.json"`);
        return copy;
      },
    });
  });
}
