import { createContext, createElement, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { errorsOf, type Answer } from './answer';
import { keyOf, type Asker, type Endpoint, type TokenSupply } from './asker';
import { ApiUnreachable, createBrobyggerClient, type BrobyggerClient, type Question } from './brobygger-client';
import { fieldState, type FieldState, type Path } from './field-state';
import { tokenFrom } from './fetch-as';
import { ofOneCaller } from './one-caller';

/** What the provider hands down. */
interface Provided {
  readonly client: BrobyggerClient;
  readonly key: string;
  readonly held: { token: TokenSupply };
}

const Context = createContext<Provided | null>(null);

/** What the provider takes: where the API is, who asks, and for what. */
export interface BrobyggerProviderProps extends Endpoint, Asker {
  readonly children?: ReactNode;
}

/**
 * Lets all below it ask as one asker. When the caller, the purpose or the reason changes, what was shown to the one before is gone from the
 * first picture on: nothing is kept. A new `token` of the same caller needs no new provider.
 */
export function BrobyggerProvider({ children, url, token, fetch, ...asker }: BrobyggerProviderProps): ReactNode {
  const key = JSON.stringify([url, keyOf(asker)]);
  const provided = useMemo(
    () => {
      // What is asked below as soon as the asker changes is asked with the token that came with the change.
      const held = { token };
      const client = createBrobyggerClient({ url, fetch, token: ofOneCaller(() => tokenFrom(held.token)), ...asker });
      return { key, held, client };
    },
    // The key says what of the asker changed.
    [key, fetch],
  );
  useEffect(() => void (provided.held.token = token), [provided, token]);
  return createElement(Context.Provider, { value: provided }, children);
}

/**
 * The client of the provider above, for mutations and for what is asked when something is pressed.
 * @throws Error where there is no provider
 */
export const useBrobygger = (): BrobyggerClient => useProvided().client;

function useProvided(): Provided {
  const provided = useContext(Context);
  if (provided === null) throw new Error('`useShared` and `useBrobygger` are used below a `BrobyggerProvider`');
  return provided;
}

/** What became of a question. */
export interface Shared<Data> {
  /** `asking` before the first answer; `answered` with what was released; `refused` where nothing was, and `fields` say why. */
  readonly state: 'asking' | 'answered' | 'refused';
  readonly data: Data | null;
  /** How a place of the answer stands. */
  field(path: Path): FieldState;
  /** Asks again, as when something has been changed. What is shown stays until the answer comes. */
  readonly again: () => void;
}

const UNREACHABLE: Answer<never> = { data: null, errors: errorsOf({ error: true }), extensions: {} };

/** What was answered to a question, or what kept it from being asked. */
interface Held {
  readonly question: string;
  readonly answer: Answer<unknown>;
  readonly fault?: unknown;
}

/**
 * Asks when it is shown, and when the asker, the document or the variables change. An answer is shown to who asked for it alone.
 * @throws CallerChanged, or what the supply of tokens threw, for the error boundary above
 */
export function useShared<Data, Variables>(...asked: Question<Data, Variables>): Shared<Data> {
  const [document, variables] = asked;
  const { client, key } = useProvided();
  const question = JSON.stringify([key, hashOf(document), variables]);
  const [round, setRound] = useState(0);
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void client
      .ask<Data, Variables>(...asked)
      .then((answer) => ({ answer }), faultOr)
      .then((came) => isCurrent && setHeld({ question, ...came }));
    return () => void (isCurrent = false);
    // The question says what of the variables changed.
  }, [client, document, question, round]);
  const mine = held?.question === question ? held : null;
  if (mine?.fault !== undefined) throw mine.fault;
  const data = (mine?.answer.data ?? null) as Data | null;
  return {
    state: mine === null ? 'asking' : data === null ? 'refused' : 'answered',
    data,
    field: (path) => fieldState(mine?.answer ?? {}, path),
    again: () => setRound((before) => before + 1),
  };
}

/** That the API is away is an answer to show; all else is a fault of the page. */
const faultOr = (cause: unknown): Omit<Held, 'question'> => ({
  answer: UNREACHABLE,
  ...(cause instanceof ApiUnreachable ? {} : { fault: cause }),
});

/** Tells documents apart: by what the code generator laid beside them, or else by their text. */
const hashOf = (document: object): unknown =>
  (document as { readonly __meta__?: { readonly hash?: string } }).__meta__?.hash ?? document;
