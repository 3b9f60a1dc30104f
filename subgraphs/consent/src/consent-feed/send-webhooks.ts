import { cloudEventOf, newId, Role, type AccessAsker, type ConsentChange } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import type { FoundChanges, PlacedChange, ReadChanges } from './read-changes';
import { webhookHeaders } from './sign-webhook';
import { DUE, ENTERED, HOLD, LET_GO, TOLD, WAIT, type WebhookPlace } from './webhook-place.sql';

/** So many webhooks are told at the same time by one process. */
const AT_ONCE = 8;
/** So many messages in one turn; then it is another's, and this one's again when its turn comes. */
const MOST_IN_A_TURN = 20;
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
  /** Told what kept a webhook from being told that is not the receiver's fault; it is tried again at the next look. */
  readonly onBroken: (cause: unknown) => void;
}

/** The receiver did not take it. */
class NotTaken extends Error {}

/**
 * Sends each target what has happened since, in order and one at a time; what was not taken is sent again under the same id, later each
 * time, and what comes after it waits. Several senders may work on one database.
 * @returns what looks for what is due, begins to send it, and answers with all that is under way; neither rejects
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
  onBroken,
}: WebhookWatch & {
  readonly query: Query;
  readonly changes: ReadChanges;
  readonly isBehind: () => boolean;
  readonly clock: () => Date;
  readonly targets: readonly WebhookTarget[];
  readonly send: SendWebhook;
}): SendDue {
  const targetOf = new Map(targets.map((target) => [target.organisationId, target]));
  const underWay = new Map<string, Promise<void>>();

  async function tell({ url, key }: WebhookTarget, change: ConsentChange): Promise<void> {
    const body = JSON.stringify(cloudEventOf(change));
    const seconds = Math.floor(clock().getTime() / 1000);
    const type = { 'content-type': 'application/cloudevents+json; charset=utf-8' };
    const headers = { ...type, ...webhookHeaders(key, { id: change.id, seconds, body }) };
    await send(url, headers, body).catch((cause: unknown) => {
      throw new NotTaken('not taken', { cause });
    });
    onSent();
  }

  /** Tells what happened at the next place, and has the webhook stand there; `null` where another sender has it by now. */
  async function pass(target: WebhookTarget, holder: string, at: Step): Promise<WebhookPlace | null> {
    const { organisationId } = target;
    const { place, next } = at;
    const move = async (name: string, statement: string, to: string): Promise<WebhookPlace | null> =>
      (await query<WebhookPlace>(name, statement, [organisationId, holder, to]))[0] ?? null;
    if (next.change !== null) {
      // It is entered before it is told, and not anew each time that it could not be.
      if (place.entered !== next.eventId) await changes.enter(askerFor(target), [next.change]);
      if ((await move('webhook-entered', ENTERED, next.eventId)) === null) return null;
      await tell(target, next.change);
    }
    return move('webhook-told', TOLD, next.position);
  }

  async function sendTo(target: WebhookTarget, signal: AbortSignal): Promise<void> {
    const { organisationId } = target;
    const holder = newId();
    let place: WebhookPlace | null = null;
    try {
      place = (await query<WebhookPlace>('webhook-hold', HOLD, [organisationId, holder]))[0] ?? null;
      for (let n = 0; n < MOST_IN_A_TURN && place !== null && !signal.aborted && !isBehind(); n += 1) {
        // One at a time: what is told is decided as it is told.
        const { placed, last }: FoundChanges = await changes.after(organisationId, place.position, 1);
        // Where nothing is to be told any more it stands at the end, and is not due again and again.
        const next: PlacedChange | null = placed[0] ?? (last === null ? null : { ...last, change: null });
        if (next === null) break;
        place = await pass(target, holder, { place, next });
      }
      if (place !== null) await query('webhook-let-go', LET_GO, [organisationId, holder]);
    } catch (cause) {
      // Where nothing can be noted either, it is let go by itself after a minute.
      if (!(cause instanceof NotTaken)) return onBroken(cause);
      const attempts = (place?.attempts ?? 0) + 1;
      onFailed({ organisationId, attempts }, cause.cause);
      const seconds = Math.min(2 ** attempts, LONGEST_WAIT_SECONDS);
      await query('webhook-wait', WAIT, [organisationId, holder, seconds]).catch(onBroken);
    }
  }

  return async (signal) => {
    const free = targets.filter(({ organisationId }) => !underWay.has(organisationId));
    if (!isBehind() && free.length > 0) {
      try {
        const due = await query<{ readonly id: string }>('webhooks-due', DUE, [
          free.map((each) => each.organisationId),
        ]);
        for (const { id } of due.slice(0, AT_ONCE - underWay.size)) {
          const target = targetOf.get(id);
          if (target === undefined) continue;
          underWay.set(
            id,
            sendTo(target, signal).finally(() => underWay.delete(id)),
          );
        }
      } catch (cause) {
        onBroken(cause);
      }
    }
    return { all: Promise.all(underWay.values()).then(() => undefined) };
  };
}

/** Begins to send what is due now; `all` ends with all that is under way. */
export type SendDue = (signal: AbortSignal) => Promise<{ readonly all: Promise<void> }>;

interface Step {
  readonly place: WebhookPlace;
  readonly next: PlacedChange;
}

/** In whose name it is entered: the registry itself tells a system of the organisation. */
const askerFor = ({ organisationId }: WebhookTarget): AccessAsker => ({
  caller: { personId: 'consent-webhook', role: Role.SYSTEM, agency: null, organisationId, assurance: 'HIGH' },
  requestId: newId(),
});
