import type { FastifyInstance } from 'fastify';
import type { Authenticator } from '../identity';
import type { ConsoleLogin } from './console-login';
import { CONSOLE } from './console-paths';
import { createConsoleSessions, type ConsoleStore } from './console-sessions';
import { addAsking } from './asking.routes';
import { addDrafts } from './drafts.routes';
import { createIssuerClient } from './issuer-client';
import { addLogin } from './login.routes';
import { addPages } from './pages.routes';
import { addSession } from './session.routes';

/** What the console is served with. */
export interface ConsoleDeps {
  readonly store: ConsoleStore;
  readonly logins: readonly ConsoleLogin[];
  /** 32 bytes, by which logins that have begun are sealed. */
  readonly secret: Buffer;
  /** The origin of the pages, as browsers reach it. */
  readonly origin: string;
  /** How long a session may be left alone, in seconds: the pages say it before it is over. */
  readonly idleSeconds: number;
  /** What was built: the pages in `pages/`, and in `documents.json` the operations that they ask. */
  readonly folder: string;
}

/** What of the gateway it stands on. */
export interface ConsoleHost {
  readonly authenticator: Authenticator;
  /** Told of what failed, by a code, with the id of the request. */
  readonly onFailed: (what: string, code: string, requestId: string) => void;
}

/**
 * The console at `/console`: its pages, and a back end for them. Tokens stay in the gateway; the browser has a cookie that it sends to
 * nobody else and cannot read. What the pages ask goes through the public API as anybody's does.
 */
export async function addConsole(app: FastifyInstance, deps: ConsoleDeps, host: ConsoleHost): Promise<void> {
  const clients = new Map(deps.logins.map((login) => [login.name, createIssuerClient(login)]));
  const sessions = createConsoleSessions(deps.store, (name) => clients.get(name));
  const parts = { ...deps, ...host, clients, sessions };
  await app.register(async (scope) => {
    addLogin(scope, parts);
    addSession(scope, parts);
    addAsking(scope, parts, app);
    addDrafts(scope, parts);
    await addPages(scope, deps);
  });
  app.get(CONSOLE, (_request, reply) => reply.redirect(`${CONSOLE}/`));
}

/** What the routes of the console are made from. */
export type ConsoleParts = ConsoleDeps &
  ConsoleHost & {
    readonly clients: ReadonlyMap<string, ReturnType<typeof createIssuerClient>>;
    readonly sessions: ReturnType<typeof createConsoleSessions>;
  };
