import type { IssuerClient } from './issuer-client';
import { SessionContent } from './session-content';

/** The sessions of the console, and what people had half written: the gateway's one state. */
export interface ConsoleStore {
  readonly sessions: {
    begin(content: unknown, replaces: string | null): Promise<string>;
    read(id: string): Promise<unknown>;
    change(id: string, change: (content: unknown) => Promise<unknown>): Promise<unknown>;
    end(id: string): Promise<void>;
  };
  readonly drafts: {
    read(person: string, name: string): Promise<unknown>;
    write(person: string, name: string, content: unknown): Promise<boolean>;
    remove(person: string, name: string): Promise<void>;
  };
}

/** The sessions as the gateway uses them. */
export interface ConsoleSessions {
  /** The session of the id with a token that holds, or `null` where nobody is logged in by it (any more). */
  current(id: string): Promise<SessionContent | null>;
  /** The membership that is asked as from now on. */
  chooseMembership(id: string, membership: string): Promise<void>;
}

const opened = (content: unknown): SessionContent | null => SessionContent.safeParse(content).data ?? null;

/** Sessions whose tokens are renewed when they are over, once for all who ask at the same time. */
export function createConsoleSessions(
  { sessions }: Pick<ConsoleStore, 'sessions'>,
  clientOf: (login: string) => IssuerClient | undefined,
): ConsoleSessions {
  const isOver = ({ expiresAt }: SessionContent): boolean => expiresAt <= Date.now();

  return {
    async current(id) {
      const content = opened(await sessions.read(id));
      if (content === null || !isOver(content)) return content;
      const renewed = await sessions.change(id, async (before) => {
        const found = opened(before);
        if (found === null || !isOver(found)) return found;
        return (await clientOf(found.login)?.renew(found)) ?? null;
      });
      return opened(renewed);
    },

    async chooseMembership(id, membership) {
      await sessions.change(id, (before) => {
        const found = opened(before);
        return Promise.resolve(found === null ? null : { ...found, membership });
      });
    },
  };
}
