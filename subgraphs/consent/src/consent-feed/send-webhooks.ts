import { cloudEventOf, newId, Role, type AccessAsker, type ConsentChange } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import type { PlacedChange, ReadChanges } from './read-changes';
import { webhookHeaders } from './sign-webhook';
import { ENTERED, HOLD, LET_GO, TOLD, WAIT, type WebhookPlace } from './webhook-place.sql';

const AT_ONCE = 50;
const LONGEST_WAIT_SECONDS = 3600;

/** Where the systems of an organisation are told what happens, and the key by which they know who tells. */
export interface WebhookTarget {
  readonly organisationId: string;
  readonly url: string;
  readonly key: Buffer;
}

/** Sends a message; rejects unless it was taken. */
export type SendWebhook = (url: string, headers: Readonly<Record<string, string>>, body: string) => Promise<void>;

/** What the sender tells whoever runs it; nothing of a person. */
export interface WebhookWatch {
  readonly onSent: () => void;
  readonly onFailed: (of: { readonly organisationId: string; readonly attempts: number }, cause: unknown) => void;
}

/**
 * Sends each target what has happened since, in order and one at a time; what was not taken is sent again under the same id, later each
 * time, and what comes after it waits. Several senders may work on one database.
 * @returns what sends all that is due now, unless it is stopped; it does not reject
 */
export function createSendWebhooks({
  query,
  changes,
  isBehind,
  clock,
  targets,
  send,
  onSent,
  onFailed,
}: WebhookWatch & {
  readonly query: Query;
  readonly changes: ReadChanges;
  readonly isBehind: () => boolean;
  readonly clock: () => Date;
  readonly targets: readonly WebhookTarget[];
  readonly send: SendWebhook;
}): (signal: AbortSignal) => Promise<void> {
  async function tell({ url, key }: WebhookTarget, change: ConsentChange): Promise<void> {
    const body = JSON.stringify(cloudEventOf(change));
    const seconds = Math.floor(clock().getTime() / 1000);
    const type = { 'content-type': 'application/cloudevents+json; charset=utf-8' };
    await send(url, { ...type, ...webhookHeaders(key, { id: change.id, seconds, body }) }, body);
    onSent();
  }

  /** Tells what happened at the next place, and has the webhook stand there; `null` where another sender has it by now. */
  async function pass(target: WebhookTarget, place: WebhookPlace, next: PlacedChange): Promise<WebhookPlace | null> {
    const { organisationId } = target;
    const move = async (name: string, statement: string): Promise<WebhookPlace | null> => {
      const moved = await query<WebhookPlace>(name, statement, [organisationId, place.position, next.position]);
      return moved[0] ?? null;
    };
    if (next.change !== null) {
      // It is entered before it is told, and not anew each time that it could not be.
      if (BigInt(place.entered) < BigInt(next.position)) {
        await changes.enter(askerFor(target), [next.change]);
        if ((await move('webhook-entered', ENTERED)) === null) return null;
      }
      await tell(target, next.change);
    }
    return move('webhook-told', TOLD);
  }

  async function sendTo(target: WebhookTarget, signal: AbortSignal): Promise<void> {
    const { organisationId } = target;
    let place: WebhookPlace | null = null;
    try {
      place = (await query<WebhookPlace>('webhook-hold', HOLD, [organisationId]))[0] ?? null;
      if (place === null) return;
      while (!signal.aborted) {
        const rows = await changes.after(organisationId, place.position, AT_ONCE);
        for (const row of rows) {
          if (signal.aborted) break;
          const passed = await pass(target, place, row);
          if (passed === null) return;
          place = passed;
        }
        if (rows.length < AT_ONCE) break;
      }
      await query('webhook-let-go', LET_GO, [organisationId, place.position]);
    } catch (cause) {
      const attempts = (place?.attempts ?? 0) + 1;
      onFailed({ organisationId, attempts }, cause);
      if (place === null) return;
      const seconds = Math.min(2 ** attempts, LONGEST_WAIT_SECONDS);
      // Where that cannot be said either, it is let go by itself after a minute.
      await query('webhook-wait', WAIT, [organisationId, place.position, seconds]).catch(() => undefined);
    }
  }

  return async (signal) => {
    if (isBehind()) return;
    await Promise.all(targets.map((target) => sendTo(target, signal)));
  };
}

/** In whose name it is entered: the registry itself tells a system of the organisation. */
const askerFor = ({ organisationId }: WebhookTarget): AccessAsker => ({
  caller: { personId: 'consent-webhook', role: Role.SYSTEM, agency: null, organisationId, assurance: 'HIGH' },
  requestId: newId(),
});
