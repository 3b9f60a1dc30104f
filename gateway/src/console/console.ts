import type { FastifyInstance } from 'fastify';
import type { ConsoleDeps, ConsoleHost } from './console-parts';
import { CONSOLE } from './console-paths';
import { createConsoleSessions } from './console-sessions';
import { addAsking } from './asking.routes';
import { addDrafts } from './drafts.routes';
import { createIssuerClient } from './issuer-client';
import { addLogin } from './login.routes';
import { addPages } from './pages.routes';
import { addSession } from './session.routes';

/**
 * The console at `/console`: its pages, and a back end for them. Tokens stay in the gateway; the browser has a cookie that it sends to
 * nobody else and cannot read. What the pages ask goes through the public API as anybody's does.
 */
export async function addConsole(app: FastifyInstance, deps: ConsoleDeps, host: ConsoleHost): Promise<void> {
  const clients = new Map(deps.logins.map((login) => [login.name, createIssuerClient(login)]));
  const sessions = createConsoleSessions(deps.store, (name) => clients.get(name), deps.secrets, host.onFailed);
  const parts = { ...deps, ...host, clients, sessions };
  app.addHook('onClose', () => sessions.close());
  await app.register(async (scope) => {
    addLogin(scope, parts);
    addSession(scope, parts);
    addAsking(scope, parts, app);
    addDrafts(scope, parts);
    await addPages(scope, deps);
  });
  app.get(CONSOLE, (_request, reply) => reply.redirect(`${CONSOLE}/`));
}
