import type { ConsoleStore, SealingSecrets } from '@brobygger/console-store';
import type { Authenticator } from '../identity';
import type { ConsentOffice } from './consent-office';
import type { OnFailed } from './on-failed';
import type { ConsoleLogin } from './console-login';
import type { ConsoleSessions } from './console-sessions';
import type { IssuerClient } from './issuer-client';

/** What the console is served with. */
export interface ConsoleDeps {
  readonly store: Pick<ConsoleStore, 'sessions' | 'drafts' | 'logins'>;
  readonly logins: readonly ConsoleLogin[];
  /** By which logins that have begun are sealed, too. */
  readonly secrets: SealingSecrets;
  /** The origin of the pages, as browsers reach it. */
  readonly origin: string;
  /** Where people reach a human being. */
  readonly office: ConsentOffice;
  /** How long a session may be left alone, in seconds: the pages say it before it is over. */
  readonly idleSeconds: number;
  /** What was built: the pages in `pages/`, and in `documents.json` the operations that they ask. */
  readonly folder: string;
}

/** What of the gateway it stands on. */
export interface ConsoleHost {
  readonly authenticator: Authenticator;
  readonly onFailed: OnFailed;
}

/** What the routes of the console are made from. */
export type ConsoleParts = ConsoleDeps &
  ConsoleHost & {
    readonly clients: ReadonlyMap<string, IssuerClient>;
    readonly sessions: ConsoleSessions;
  };
