import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { askAs, askOwnFor, Refused, whenOver } from '../api/ask-own';
import { drafts } from '../shared/own-drafts';
import { hearTabs, letTabsWrite, LONGEST_MS, pause, tellTabs } from './other-tabs';

/** Who is logged in, as the gateway knows them. */
export interface Caller {
  readonly role:
    | 'CASEWORKER'
    | 'LEADER'
    | 'CONSENT_OFFICER'
    | 'AUDITOR'
    | 'DATA_PROTECTION_OFFICER'
    | 'ADMINISTRATOR'
    | 'YOUTH'
    | 'GUARDIAN'
    | 'SYSTEM';
  readonly agency: string | null;
  readonly organisationId: string | null;
  readonly assurance: string;
  readonly profession?: string;
}

/** One of several parts that somebody has. */
export interface Membership {
  readonly id: string;
  readonly role: Exclude<Caller['role'], 'YOUTH' | 'GUARDIAN'>;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
}

interface LoggedIn {
  readonly caller: Caller | null;
  /** Those to choose from, where there are several, also when one is chosen. */
  readonly memberships: readonly Membership[];
  readonly membership: string | null;
  readonly login: string;
  readonly canStepUp: boolean;
  readonly idleSeconds: number;
  /** How long it may be left alone from when this was said, in seconds. */
  readonly leftSeconds: number;
  /** Of the person: another tag is somebody else. */
  readonly tag: string;
}

/**
 * Why nobody is logged in, where it is worth saying. `held`: it is over, and what was typed last is in this page alone. `kept`: it is over,
 * and the gateway keeps what was typed; of a form that keeps no draft that is not said.
 */
export type Ended = 'over' | 'kept' | 'held' | 'unknown' | 'loggedOut' | null;

type State =
  | { readonly is: 'looking' }
  | { readonly is: 'unreachable' }
  | { readonly is: 'nobody'; readonly ended: Ended }
  | { readonly is: 'in'; readonly who: LoggedIn };

interface Session {
  readonly state: State;
  /** Looks again whether one is logged in. It does not say that somebody is here. */
  readonly look: () => Promise<void>;
  /** Says that somebody is here. */
  readonly stay: () => Promise<void>;
  readonly chooseMembership: (id: string) => Promise<void>;
  readonly logOut: () => Promise<void>;
  /** Lets go of what was typed last, and is in this page alone. */
  readonly letGo: () => void;
}

const Context = createContext<Session | null>(null);

/** So long what was typed last is held after the end: no longer than drafts are. */
const HELD_MS = 24 * 60 * 60 * 1000;

const isHeld = (state: State): boolean => state.is === 'nobody' && state.ended === 'held';

/** They have logged in again, and not said yet that they are here in the part that they were. */
const isChoosing = ({ caller, memberships }: LoggedIn, before: LoggedIn): boolean =>
  caller === null && memberships.some(({ id }) => id === before.membership);

/** Knows who is logged in, for everything below. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<State>({ is: 'looking' });
  const shown = useRef<LoggedIn | null>(null);
  const held = useRef<ReturnType<typeof setTimeout> | null>(null);

  const release = useCallback(() => {
    if (held.current !== null) clearTimeout(held.current);
    held.current = null;
  }, []);

  const end = useCallback(
    (ended: Ended) => {
      if (ended === 'over' && shown.current !== null && drafts.hasUnwritten()) {
        // Nothing is shown of it any more. Who wrote it logs in beside it; anybody else finds nothing.
        held.current ??= setTimeout(() => end('loggedOut'), HELD_MS);
        return setState({ is: 'nobody', ended: 'held' });
      }
      release();
      const hasKept = drafts.hasKept();
      drafts.drop();
      shown.current = null;
      // Whoever logs in next in this browser comes in where everybody does, and reads nowhere whose page it was.
      if (ended === 'loggedOut') history.replaceState(null, '', '/console/');
      // Several requests learn of one end, and the first has said why.
      return setState((before) =>
        before.is === 'nobody' && ended === 'over'
          ? before
          : { is: 'nobody', ended: ended !== 'over' ? ended : before.is !== 'in' ? null : hasKept ? 'kept' : 'over' },
      );
    },
    [release],
  );

  const askWho = useCallback(
    async (path: 'session' | 'session?seen=1') => {
      try {
        const who = await askOwnFor<LoggedIn>(path);
        // What is shown is somebody else's, or another part's: it is gone before anything is asked or kept as who is here now.
        const before = shown.current;
        if (before !== null && before.tag !== who.tag) {
          if (held.current !== null && isChoosing(who, before)) return;
          drafts.drop();
          return location.reload();
        }
        shown.current = who;
        askAs(who.tag);
        if (held.current !== null) {
          release();
          await drafts.writeAll();
        }
        setState({ is: 'in', who });
      } catch (cause) {
        if (cause instanceof Refused && cause.status === 401) {
          return end(cause.reason === 'UNKNOWN_HERE' ? 'unknown' : 'over');
        }
        setState((before) => (before.is === 'in' || isHeld(before) ? before : { is: 'unreachable' }));
      }
    },
    [end, release],
  );
  const look = useCallback(() => askWho('session'), [askWho]);
  const stay = useCallback(() => askWho('session?seen=1'), [askWho]);

  useEffect(() => {
    whenOver(() => end('over'));
    const close = hearTabs({
      here: () => void look(),
      over: () => end('loggedOut'),
      write: () => (drafts.hasUnwritten() ? drafts.writeAll() : null),
    });
    // Other tabs look too: it may be somebody else who is here now.
    void stay().then(() => tellTabs('here'));
    return close;
  }, [look, stay, end]);

  const session = useMemo<Session>(
    () => ({
      state,
      look,
      stay,
      async chooseMembership(membership) {
        await askOwnFor('membership', { method: 'POST', body: { membership } });
        tellTabs('here');
        // Nothing of what is shown is of this part: it begins anew, where the part comes in.
        location.assign('/console/');
      },
      async logOut() {
        // A store that hangs keeps nobody logged in.
        await Promise.all([Promise.race([drafts.writeAll(), pause(LONGEST_MS)]), letTabsWrite()]);
        const { to } = await askOwnFor<{ to: string | null }>('logout', { method: 'POST' });
        tellTabs('over');
        end('loggedOut');
        if (to !== null) location.assign(to);
      },
      letGo: () => end('loggedOut'),
    }),
    [state, look, stay, end],
  );
  return <Context value={session}>{children}</Context>;
}

export function useSession(): Session {
  const session = useContext(Context);
  if (session === null) throw new Error('outside of SessionProvider');
  return session;
}

/** Who is logged in. For pages, which are shown to nobody else. */
export function useCaller(): Caller {
  const { state } = useSession();
  if (state.is !== 'in' || state.who.caller === null) throw new Error('a page without somebody to show it to');
  return state.who.caller;
}
