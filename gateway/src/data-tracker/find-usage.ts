import { Language, Role } from '@brobygger/domain';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { addAskedScope, askerIn, refuseUntil, type AskedScopeDeps } from '../http/asked-scope';
import { Problem } from '../http/problem';
import type { CallerBudget } from '../limits/caller-budget';
import { askAs, type AskAsDeps } from '../own-copy/ask-as';
import { readUsage } from './read-usage';
import type { Usage } from './usage';

/** So many pages of the log are counted as one answer of a dear field, in a purse of their own. */
const PAGES_PER_DEAR = 16;
const FURTHEST = 10_000;
const MOST = 100;

const Asked = z.strictObject({
  offset: z.coerce.number().int().min(1).max(FURTHEST).default(1),
  limit: z.coerce.number().int().min(1).max(MOST).default(MOST),
  language: z.enum(Language).default(Language.nb),
});

const NEEDS: Readonly<Record<string, string>> = {
  offset: `is no whole number of 1 to ${FURTHEST}`,
  limit: `is no whole number of 1 to ${MOST}`,
  language: 'is not `nb`, `nn` or `en`',
};

/** What uses of data are told with. */
export interface FindUsageDeps extends AskedScopeDeps, AskAsDeps {
  readonly budget: CallerBudget;
}

/** Whose token it is decides whom it is about: `X-Road-UserId` is not read. */
const OPEN_TO = {
  roles: new Set<Role>([Role.YOUTH]),
  refusal: 'who used data is told to the youth alone whom it is about',
};

/** `GET /findUsage`: who used a youth's data, as Estonia's data tracker (Andmejälgija, OpenAPI 1.0.0) asks a database for it. */
export function addFindUsage(app: FastifyInstance, deps: FindUsageDeps): void {
  addAskedScope(app, deps, OPEN_TO, (scope) => {
    scope.get('/findUsage', { exposeHeadRoute: false }, async (request, reply): Promise<readonly Usage[]> => {
      const { caller } = askerIn(request);
      const asked = askedIn(request.query);
      const found = await readUsage(askAs(deps, caller, request), asked, async () =>
        refuseUntil(await deps.budget.spend(`find-usage/${caller.personId}`, 1 / PAGES_PER_DEAR)),
      );
      if (found === null) {
        throw new Problem('REGISTRY_UNAVAILABLE', 'the log could not be read to where you ask', { status: 503 });
      }
      void reply.header('x-content-type-options', 'nosniff');
      return found;
    });
  });
}

/** @throws BAD_USER_INPUT; a name that is not ours is not said again */
function askedIn(query: unknown): z.infer<typeof Asked> {
  const read = Asked.safeParse(query);
  if (read.success) return read.data;
  const parameter = String(read.error.issues[0]?.path[0] ?? '');
  const needs = NEEDS[parameter];
  throw new Problem(
    'BAD_USER_INPUT',
    needs === undefined ? 'a parameter is none of these' : `\`${parameter}\` ${needs}`,
    {
      status: 400,
      ...(needs === undefined ? {} : { extensions: { parameter } }),
    },
  );
}
