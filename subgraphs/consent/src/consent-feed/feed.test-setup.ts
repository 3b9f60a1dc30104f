import { newId, Role, type Caller, type ConsentChange } from '@brobygger/domain';
import { at } from '../evaluation/access-answers.test-setup';
import { reader, type TestRegistry } from '../registry.test-setup';

/** What the tests of the feed do with a registry; it is asked for each time, for it starts after them. Their clock is theirs to set. */
export function feedOf(started: () => TestRegistry) {
  const clock = { now: at };
  const page = (caller: Caller, after: string | null = null, limit = 100) =>
    started().consentFeed.changes({ caller, requestId: newId() }, { after, limit });

  return {
    clock,
    page,
    /** All that there is after the cursor, in pages of the size; and where it ends. */
    async read(caller: Caller, after: string | null = null, limit = 100) {
      const changes: ConsentChange[] = [];
      for (let next = after; ;) {
        const found = await page(caller, next, limit);
        if (found === null) throw new Error('no cursor of this caller');
        changes.push(...found.changes);
        next = found.next;
        if (!found.hasMore) return { changes, next };
      }
    },
    /** A second later: of what happened at one moment there is no order to tell. */
    tick(): void {
      clock.now = new Date(clock.now.getTime() + 1000);
    },
    give: (
      youthId: string,
      recipientId: string,
      categories: readonly ('HOUSING_RENT' | 'HOUSING_RESIDENCY')[],
      validTo?: Date,
    ) =>
      started().services.consents.give(
        reader(Role.YOUTH, youthId),
        { youthId, recipientId, purpose: 'B102', categories, signedBy: ['YOUTH'], validTo },
        clock.now,
      ),
    withdraw: (youthId: string, id: string) =>
      started().services.consents.withdraw(reader(Role.YOUTH, youthId), id, clock.now),
  };
}
