import type { ConsoleStore, SealingSecrets } from '@brobygger/console-store';
import { createHmac } from 'node:crypto';
import { causeCode } from '../cause-code';
import type { OnFailed } from './on-failed';
import { createIdleEnds } from './idle-ends';
import type { IssuerClient } from './issuer-client';
import { partOf, SessionContent } from './session-content';

/** A session that somebody is logged in by. */
export interface CurrentSession {
  readonly id: string;
  readonly content: SessionContent;
  /**
   * Tell pages of one person, and of one part of theirs, from those of another in the same browser, and nobody anything else: one by each
   * secret, the first of which new pages are told.
   */
  readonly tags: readonly string[];
  readonly leftSeconds: number;
}

/** The sessions as the gateway uses them. */
export interface ConsoleSessions {
  /**
   * The session of the id with a token that holds, or `null` where nobody is logged in by it (any more). `isSeen` says whether it is
   * asked for because somebody is here.
   */
  current(id: string, isSeen: boolean): Promise<CurrentSession | null>;
  /** Begins a session, and ends the one that it takes the place of, whose tokens are revoked meanwhile. Answers with its id. */
  begin(content: SessionContent, replaces: string | null, requestId: string): Promise<string>;
  /** Ends the session, however old its token is and whoever is away, and answers with what it held. Its tokens are revoked meanwhile. */
  end(id: string, requestId: string): Promise<SessionContent | null>;
  /** The membership that is asked as from now on. */
  chooseMembership(id: string, membership: string): Promise<void>;
  /** Waits for nobody's idle end any more, and resolves when no issuer is being told of an end. */
  close(): Promise<void>;
}

/** That a session is being renewed elsewhere, and was not within the time that one waits. */
export class RenewingElsewhere extends Error {
  readonly code = 'RENEWING';
}

/** How often, and how far apart, one looks whether another process has renewed a session. */
const LOOKS = 25;
const BETWEEN_LOOKS_MS = 200;
/** What the issuer gave must not be lost: it gives no second. */
const WRITES = 5;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const opened = (content: unknown): SessionContent | null => SessionContent.safeParse(content).data ?? null;
const isOver = ({ expiresAt }: SessionContent): boolean => expiresAt <= Date.now();

/** Sessions whose tokens are renewed when they are over, once for all who ask at the same time. The store is never held meanwhile. */
export function createConsoleSessions(
  { sessions }: Pick<ConsoleStore, 'sessions'>,
  clientOf: (login: string) => IssuerClient | undefined,
  secrets: SealingSecrets,
  onFailed: OnFailed,
): ConsoleSessions {
  const underWay = new Map<string, Promise<SessionContent | null>>();

  const revoking = new Set<Promise<void>>();

  /** Nobody waits for it: whoever leaves has left, whatever the issuer says. */
  function revoke(content: SessionContent, requestId: string | null): void {
    const telling = Promise.resolve(clientOf(content.login)?.revoke(content))
      .catch((cause: unknown) => onFailed('tokens were not revoked', causeCode(cause), requestId))
      .finally(() => revoking.delete(telling));
    revoking.add(telling);
  }

  /** Ends a session that was left alone for too long. Without the id nothing opens what it held, so that who has the id ends it. */
  async function endIdle(id: string): Promise<void> {
    const content = opened(await sessions.end(id));
    if (content !== null) revoke(content, null);
  }

  const idleEnds = createIdleEnds({
    leftOf: async (id) => (await sessions.look(id))?.leftSeconds ?? null,
    end: endIdle,
    onFailed: (cause) => onFailed('a session that was left alone was not ended', causeCode(cause), null),
  });

  /** Changes what the session holds, whatever else is changed of it at the same time. */
  async function change(id: string, next: (content: SessionContent) => SessionContent): Promise<SessionContent | null> {
    for (let failures = 0; ;) {
      try {
        const kept = await sessions.look(id);
        const content = opened(kept?.content);
        if (kept === null || content === null) return null;
        const changed = next(content);
        if (await sessions.write(id, changed, kept.version)) return changed;
      } catch (cause) {
        failures += 1;
        if (failures >= WRITES) throw cause;
        await pause(BETWEEN_LOOKS_MS * failures);
      }
    }
  }

  async function renew(id: string): Promise<SessionContent | null> {
    const claimed = opened((await sessions.claim(id))?.content);
    if (claimed === null) return renewedElsewhere(id);
    if (!isOver(claimed)) {
      await sessions.release(id);
      return claimed;
    }
    try {
      const tokens = (await clientOf(claimed.login)?.renew(claimed)) ?? null;
      if (tokens !== null) {
        const changed = await change(id, (content) => ({ ...content, ...tokens }));
        // Somebody has left meanwhile, and what the issuer gave since was in no session.
        if (changed === null) revoke({ ...claimed, ...tokens }, null);
        return changed;
      }
      await sessions.end(id);
      return null;
    } finally {
      await sessions.release(id);
    }
  }

  async function renewedElsewhere(id: string): Promise<SessionContent | null> {
    for (let looks = 0; looks < LOOKS; looks += 1) {
      const content = opened((await sessions.look(id))?.content);
      if (content === null || !isOver(content)) return content;
      await pause(BETWEEN_LOOKS_MS);
    }
    throw new RenewingElsewhere();
  }

  function renewOnce(id: string): Promise<SessionContent | null> {
    const known = underWay.get(id);
    if (known !== undefined) return known;
    const renewing = renew(id).finally(() => underWay.delete(id));
    underWay.set(id, renewing);
    return renewing;
  }

  return {
    async current(id, isSeen) {
      const kept = await (isSeen ? sessions.read(id) : sessions.look(id));
      const found = opened(kept?.content);
      if (kept === null) idleEnds.isOver(id);
      if (kept === null || found === null) return null;
      idleEnds.await(id, kept.leftSeconds);
      const content = isOver(found) ? await renewOnce(id) : found;
      const { leftSeconds } = kept;
      return content === null
        ? null
        : { id, content, leftSeconds, tags: secrets.map((secret) => tagOf(secret, partOf(content))) };
    },
    async begin(content, replaces, requestId) {
      const { id, replaced } = await sessions.begin(content, replaces);
      const before = opened(replaced);
      if (before !== null) revoke(before, requestId);
      return id;
    },
    async end(id, requestId) {
      const content = opened(await sessions.end(id));
      if (content !== null) revoke(content, requestId);
      return content;
    },
    async close() {
      await idleEnds.close();
      await Promise.all(revoking);
    },
    async chooseMembership(id, membership) {
      await change(id, (content) => ({ ...content, membership }));
    },
  };
}

const tagOf = (secret: Buffer, part: string): string =>
  createHmac('sha256', secret).update(`session ${part}`).digest('hex').slice(0, 16);
