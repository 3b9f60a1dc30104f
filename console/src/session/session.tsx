import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { askAs, askOwnFor, Refused, whenOver } from '../api/ask-own';

/** Who is logged in, as the gateway knows them. */
export interface Caller {
  readonly role:
    'CASEWORKER' | 'LEADER' | 'CONSENT_OFFICER' | 'AUDITOR' | 'ADMINISTRATOR' | 'YOUTH' | 'GUARDIAN' | 'SYSTEM';
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

/** Why nobody is logged in, where it is worth saying. */
export type Ended = 'over' | 'unknown' | 'loggedOut' | null;

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
}

const Context = createContext<Session | null>(null);

/** Another tab has logged out. */
const CHANNEL = 'brobygger-session';

/** Knows who is logged in, for everything below. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<State>({ is: 'looking' });
  const shown = useRef<string | null>(null);

  const end = useCallback((ended: Ended) => {
    shown.current = null;
    setState((before) => ({ is: 'nobody', ended: before.is === 'in' || ended !== 'over' ? ended : null }));
  }, []);

  const askWho = useCallback(
    async (path: 'session' | 'session?seen=1') => {
      try {
        const who = await askOwnFor<LoggedIn>(path);
        // What is shown is somebody else's, or another part's: it is gone before anything is asked or kept as who is here now.
        if (shown.current !== null && shown.current !== who.tag) return location.reload();
        shown.current = who.tag;
        askAs(who.tag);
        setState({ is: 'in', who });
      } catch (cause) {
        if (cause instanceof Refused && cause.status === 401) {
          return end(cause.reason === 'UNKNOWN_HERE' ? 'unknown' : 'over');
        }
        setState((before) => (before.is === 'in' ? before : { is: 'unreachable' }));
      }
    },
    [end],
  );
  const look = useCallback(() => askWho('session'), [askWho]);
  const stay = useCallback(() => askWho('session?seen=1'), [askWho]);

  useEffect(() => {
    whenOver(() => end('over'));
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }) => (data === 'over' ? end('loggedOut') : void look());
    // Other tabs look too: it may be somebody else who is here now.
    void stay().then(() => channel.postMessage('here'));
    return () => channel.close();
  }, [look, stay, end]);

  const session = useMemo<Session>(
    () => ({
      state,
      look,
      stay,
      async chooseMembership(membership) {
        await askOwnFor('membership', { method: 'POST', body: { membership } });
        const channel = new BroadcastChannel(CHANNEL);
        channel.postMessage('here');
        channel.close();
        // Nothing of what is shown is of this part: it begins anew, where the part comes in.
        location.assign('/console/');
      },
      async logOut() {
        const { to } = await askOwnFor<{ to: string | null }>('logout', { method: 'POST' });
        const channel = new BroadcastChannel(CHANNEL);
        channel.postMessage('over');
        channel.close();
        end('loggedOut');
        if (to !== null) location.assign(to);
      },
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
