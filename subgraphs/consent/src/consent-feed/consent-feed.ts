import { Assurance, createError, Role, withCause, type ConsentFeed } from '@brobygger/domain';
import { outageOf, type Cursors } from '@brobygger/subgraph-kit';
import { randomBytes } from 'node:crypto';
import type { FeedPlace, ReadChanges } from './read-changes';

const LIST = 'consent-feed';

/**
 * A place as it is sealed. It stands at the end though nothing there is told, and no two have the same bytes: else a cursor that is another
 * would say that something is hidden.
 */
const sealedPlace = ({ position, eventId }: FeedPlace): string =>
  `${position}/${eventId}/${randomBytes(4).toString('base64url')}`;

const BEGINNING: FeedPlace = { position: '0', eventId: '' };

/** Makes what the systems of recipients read. */
export const createConsentFeed = (deps: {
  readonly changes: ReadChanges;
  readonly cursors: Cursors;
  /** Refuses while owners may know of withdrawals that this registry has lost: then nothing is told. */
  readonly assertHeard: () => void;
}): ConsentFeed => ({
  async changes(asker, { after, limit }) {
    const { caller } = asker;
    const { role, organisationId, assurance } = caller;
    if (role !== Role.SYSTEM || organisationId === null || assurance === Assurance.LOW) {
      throw createError('FORBIDDEN_ROLE', 'the feed is open to systems of an organisation alone');
    }
    deps.assertHeard();
    const from = placeIn(after);
    if (from === null) return null;
    try {
      if (after !== null && !(await deps.changes.isPlace(from))) return null;
      const { placed, last } = await deps.changes.after(organisationId, from.position, limit + 1);
      const page = placed.slice(0, limit);
      const hasMore = placed.length > limit;
      const changes = page.flatMap(({ change }) => change ?? []);
      await deps.changes.enter(asker, changes);
      const next = (hasMore ? page.at(-1) : last) ?? from;
      return { changes, next: deps.cursors.seal(LIST, caller, sealedPlace(next)), hasMore };
    } catch (cause) {
      if (outageOf(cause) === null) throw cause;
      throw withCause(createError('REGISTRY_UNAVAILABLE', 'the feed could not be read in time'), cause);
    }

    /** `null` for what is no place of this caller's. */
    function placeIn(token: string | null): FeedPlace | null {
      if (token === null) return BEGINNING;
      try {
        const [position = '0', eventId = ''] = deps.cursors.open(LIST, caller, token).split('/');
        return { position, eventId };
      } catch {
        return null;
      }
    }
  },
});
