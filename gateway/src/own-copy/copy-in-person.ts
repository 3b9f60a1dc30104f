import { Assurance, createError, isId, Role, withCause, type OpenCopy } from '@brobygger/domain';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { asProblem, refuseUntil, type AskedScopeDeps } from '../http/asked-scope';
import { answerProblem, Problem } from '../http/problem';
import type { CallerBudget } from '../limits/caller-budget';
import { askAs, languageOf, type AskAsDeps } from './ask-as';
import { planCopy, type PlannedPart } from './copy-plan';
import { readCopy, type OwnCopy } from './read-copy';

/** Where a copy is opened with a code. */
export const COPY_IN_PERSON_PATH = '/copy-in-person';

/** What copies in person are made with. */
export interface CopyInPersonDeps extends Pick<AskedScopeDeps, 'onFailed'>, AskAsDeps {
  readonly supergraphSdl: string;
  readonly budget: CallerBudget;
  readonly openCopy: OpenCopy;
}

const Typed = z.strictObject({ code: z.string().max(64), birthDate: z.string().regex(/^\d{4}-\d\d-\d\d$/) });

/**
 * `POST /copy-in-person` with `code` and `birthDate`: the copy of a youth without an electronic id, opened once with a code that an officer
 * made. Nobody logs in, so that what a browser keeps of whoever did says nothing here.
 */
export function addCopyInPerson(app: FastifyInstance, deps: CopyInPersonDeps): void {
  let known: readonly PlannedPart[] | null = null;

  void app.register((scope, _options, done) => {
    scope.addHook('onRequest', (_request, reply, next) => {
      void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
      next();
    });
    scope.setErrorHandler((error, request, reply) => answerProblem(reply, asProblem(error, request, deps.onFailed)));
    scope.post(COPY_IN_PERSON_PATH, async (request, reply): Promise<OwnCopy> => {
      const language = languageOf(request);
      const typed = Typed.safeParse(request.body);
      if (!typed.success) {
        const [name] = typed.error.issues[0]?.path ?? [];
        const path = name === 'code' || name === 'birthDate' ? `/${name}` : '';
        throw new Problem('BAD_USER_INPUT', 'the code and the date of birth are asked for', { status: 400, path });
      }
      refuseUntil(await deps.budget.spend(`copy codes from ${request.ip}`, 1));
      const youthId = await deps.openCopy({ ...typed.data, requestId: request.id }).catch((cause: unknown) => {
        throw withCause(createError('REGISTRY_UNAVAILABLE', 'the consent registry did not answer'), cause);
      });
      if (youthId === null || !isId(youthId)) {
        throw new Problem('COPY_CODE_REFUSED', 'there is no copy to open with this', { status: 403 });
      }
      known ??= planCopy(deps.supergraphSdl);
      // As sure as reading asks for: an officer checked in person who it is. A copy asks its own queries alone, and signs nothing.
      const caller = {
        personId: youthId,
        role: Role.YOUTH,
        agency: null,
        organisationId: null,
        assurance: Assurance.SUBSTANTIAL,
      };
      const copy = await readCopy(known, askAs(deps, caller, request), { language, at: new Date() });
      void reply.header('content-disposition', `attachment; filename="brobygger-${language}.json"`);
      return copy;
    });
    done();
  });
}
