import { Assurance, createError, Role, type ConsentFeed } from '@brobygger/domain';
import { outageOf, type Cursors } from '@brobygger/subgraph-kit';
import type { ReadChanges } from './read-changes';

const LIST = 'consent-feed';

/** Makes what the systems of recipients read. */
export const createConsentFeed = (deps: {
  readonly changes: ReadChanges;
  readonly cursors: Cursors;
  /** Whether owners may know of withdrawals that this registry has lost: then nothing is told. */
  readonly isBehind: () => boolean;
}): ConsentFeed => ({
  async changes(asker, { after, limit }) {
    const { caller } = asker;
    const { role, organisationId, assurance } = caller;
    if (role !== Role.SYSTEM || organisationId === null || assurance === Assurance.LOW) {
      throw createError('FORBIDDEN_ROLE', 'the feed is open to systems of an organisation alone');
    }
    if (deps.isBehind()) throw createError('REGISTRY_UNAVAILABLE', 'the registry has not heard from every owner yet');
    const known = placeIn(after);
    if (known === null) return null;
    const [from = '0', event = ''] = known.split('/');
    try {
      if (event !== '' && !(await deps.changes.isPlace(from, event))) return null;
      const rows = await deps.changes.after(organisationId, from, limit + 1);
      const page = rows.slice(0, limit);
      const changes = page.flatMap(({ change }) => change ?? []);
      await deps.changes.enter(asker, changes);
      const last = page.at(-1);
      const next = last === undefined ? known : `${last.position}/${last.eventId}`;
      return { changes, next: deps.cursors.seal(LIST, caller, next), hasMore: rows.length > limit };
    } catch (cause) {
      if (outageOf(cause) === null) throw cause;
      throw createError('REGISTRY_UNAVAILABLE', 'the feed could not be read in time');
    }

    /** `null` for what is no place of this caller's. */
    function placeIn(token: string | null): string | null {
      if (token === null) return '0';
      try {
        return deps.cursors.open(LIST, caller, token);
      } catch {
        return null;
      }
    }
  },
});
