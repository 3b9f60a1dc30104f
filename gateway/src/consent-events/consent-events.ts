import { Assurance, cloudEventOf, MOST_FEED_EVENTS, Role, type ConsentFeed } from '@brobygger/domain';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { addAskedScope, askerIn, refuseUntil, type AskedScopeDeps } from '../http/asked-scope';
import { Problem } from '../http/problem';
import type { CallerBudget } from '../limits/caller-budget';

/** Machines alone: what people must know of consents they read by GraphQL. */
const OPEN_TO = { roles: new Set<Role>([Role.SYSTEM]), refusal: 'consent events are told to systems' };

/** So many pages are counted as one answer of a dear field, in a purse of their own. */
const PAGES_PER_DEAR = 16;

const Page = z.strictObject({
  after: z.string().max(512).nullable().default(null),
  limit: z.coerce.number().int().min(1).max(MOST_FEED_EVENTS).default(MOST_FEED_EVENTS),
});

/** What consent events are served with. */
export interface ConsentEventsDeps extends AskedScopeDeps {
  readonly consentFeed: ConsentFeed;
  readonly budget: CallerBudget;
}

/** What happens to the consents to a system's organisation, as CloudEvents after a cursor. */
export function addConsentEvents(app: FastifyInstance, deps: ConsentEventsDeps): void {
  addAskedScope(app, deps, OPEN_TO, (scope) => {
    // Asked how long it is, it would enter what nobody receives.
    scope.get('/consent-events', { exposeHeadRoute: false }, async (request) => {
      const asker = askerIn(request);
      const { organisationId, assurance, personId } = asker.caller;
      if (organisationId === null || assurance === Assurance.LOW) {
        throw new Problem('FORBIDDEN_ROLE', 'consent events are told to systems of an organisation', { status: 403 });
      }
      const page = pageIn(request.query);
      refuseUntil(await deps.budget.spend(`consent-events/${personId}`, 1 / PAGES_PER_DEAR));
      const found = await deps.consentFeed.changes(asker, page);
      if (found === null) throw mistake('after', 'is no `next` of a page that you had');
      return { events: found.changes.map(cloudEventOf), next: found.next, hasMore: found.hasMore };
    });
  });
}

function pageIn(query: unknown): z.infer<typeof Page> {
  const read = Page.safeParse(query);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  if (issue?.code === 'unrecognized_keys') throw mistake(issue.keys[0] ?? '', 'is no parameter of this list');
  const name = String(issue?.path[0] ?? '');
  throw mistake(
    name,
    name === 'limit' ? `is no whole number of 1 to ${MOST_FEED_EVENTS}` : 'is given twice, or too long',
  );
}

/** A mistake in a parameter; a name that is not ours is not said again. */
function mistake(name: string, what: string): Problem {
  const parameter = Object.hasOwn(Page.shape, name) ? name : null;
  return new Problem('BAD_USER_INPUT', parameter === null ? `a parameter ${what}` : `\`${parameter}\` ${what}`, {
    status: 400,
    ...(parameter === null ? {} : { extensions: { parameter } }),
  });
}
