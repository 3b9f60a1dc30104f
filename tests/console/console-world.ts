import {
  createAuthenticator,
  createGateway,
  DEFAULT_LIMITS,
  IssuerConfiguration,
  type Gateway,
} from '@brobygger/gateway';
import { openConsoleStore, type ConsoleStore, type SealingSecrets } from '@brobygger/console-store';
import { gatewayPersistence } from '@brobygger/console-store/persistence';
import { AUDIENCE, CONSOLE_CLIENT, issuerOf, type Persona } from '@brobygger/issuer';
import type { Membership, WhoIs } from '@brobygger/domain';
import { createMigratedDatabase, type TestDatabase } from '@brobygger/testkit';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import pino from 'pino';
import { createSigningKey } from '../../tools/issuer/src/signing-key';
import { startNode } from '../faults/node-process';
import { openFront, type FrontOfIssuer } from './front-of-issuer';
import { routesOf, type ServedRoute } from './routes-of';
import { freePort } from '../../packages/embedded-database/src/free-port';

const SUPERGRAPH = join(__dirname, '..', '..', 'schema', 'supergraph.graphql');

/** The one operation that the pages of this world ask. */
const OPERATION = 'query Nothing { __typename }';
export const DOCUMENT_ID = createHash('sha256').update(OPERATION).digest('hex');

const ORGANISATION = '00000000-0000-4000-8000-0000000000a1';
const ELSEWHERE = '00000000-0000-4000-8000-0000000000a2';
const common = { kind: 'ENTRA_ID', agency: 'NAV', organisationId: ORGANISATION } as const;
const PERSONAS: readonly Persona[] = [
  { name: 'worker', claims: { ...common, ident: 'Z990001', role: 'CASEWORKER' } },
  { name: 'leader', claims: { ...common, ident: 'Z990002', role: 'LEADER' } },
  { name: 'both', claims: { ...common, ident: 'Z990003', role: 'CASEWORKER' } },
];

const nav = { agency: 'NAV', organisationId: ORGANISATION, organisationName: 'NAV' } as const;
const outreach = { agency: 'OUTREACH', organisationId: ELSEWHERE, organisationName: 'Outreach' } as const;
const WORKER: Membership = { id: '00000000-0000-4000-8000-0000000000b1', role: 'CASEWORKER', ...nav };

/** The two parts of who has several. */
export const TWO_PARTS = [
  WORKER,
  { id: '00000000-0000-4000-8000-0000000000b2', role: 'LEADER', ...outreach },
] as const satisfies readonly Membership[];

/** As the registry would say it: by the ident, and by no group. */
const MEMBERSHIPS: Readonly<Record<string, readonly Membership[]>> = {
  Z990001: [WORKER],
  Z990002: [{ id: '00000000-0000-4000-8000-0000000000b3', role: 'LEADER', ...nav }],
  Z990003: TWO_PARTS,
};

/** Says who it is, and tells that it was asked. */
const whoIsBy =
  (onAsked: () => void): WhoIs =>
  ({ holders }) => {
    onAsked();
    return Promise.resolve({ person: null, memberships: holders.flatMap(({ value }) => MEMBERSHIPS[value] ?? []) });
  };

/** Two gateways over one store, and an issuer on another site: its host is an address, theirs is a name. */
export interface ConsoleWorld {
  readonly origin: string;
  readonly otherOrigin: string;
  readonly issuerOrigin: string;
  readonly store: ConsoleStore;
  /** All that a gateway serves. */
  readonly routes: readonly ServedRoute[];
  /** Runs a statement on the store as its owner. */
  query(text: string): Promise<readonly unknown[]>;
  /** How often the registry was asked who holds a token. */
  readonly asked: number;
  readonly issuer: Pick<FrontOfIssuer, 'away' | 'answers' | 'answered' | 'hold'>;
  /** What was logged of failures, as `what code`. */
  readonly failures: readonly string[];
  /** Resolves when this was logged, from now on. */
  logged(failure: string): Promise<void>;
  stop(): Promise<void>;
}

export const IDLE_SECONDS = 1800;

/** Where people of this world reach a human being. */
export const OFFICE = { name: 'The office', address: 'Street 1', telephone: '999 99 999', email: 'office@example.no' };

/** Opens it with two gateways. `secrets` are those of each, where they are not the same. */
export async function openConsoleWorld(
  secrets: readonly [SealingSecrets, SealingSecrets] | null = null,
): Promise<ConsoleWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'brobygger-console-'));
  mkdirSync(join(folder, 'pages'));
  writeFileSync(join(folder, 'pages', 'index.html'), '<!doctype html><title>Console</title><p id="here">Here</p>');
  writeFileSync(join(folder, 'documents.json'), JSON.stringify({ [`sha256:${DOCUMENT_ID}`]: OPERATION }));
  const database: TestDatabase = await createMigratedDatabase('gateway', gatewayPersistence);
  const same: SealingSecrets = [randomBytes(32)];
  const [ofOne, ofOther] = secrets ?? [same, same];
  const storeWith = (own: SealingSecrets): Promise<ConsoleStore> =>
    openConsoleStore({
      databaseUrl: database.appUrl,
      secrets: own,
      times: { idleSeconds: IDLE_SECONDS, longestSeconds: 3600 },
    });
  const stores = [await storeWith(ofOne), await storeWith(ofOther)] as const;
  const [store] = stores;
  const owner = new Pool({ connectionString: database.ownerUrl });

  const ports = [await freePort(), await freePort()] as const;
  const origins = ports.map((port) => `http://localhost:${port}`);
  const [origin = '', otherOrigin = ''] = origins;
  const issuerPort = await freePort();
  const front = await openFront(issuerPort);
  const issuerUrl = `${front.url}/issuer`;
  const clientSecret = randomBytes(32).toString('base64url');
  const settings = {
    port: issuerPort,
    issuerUrl,
    audience: AUDIENCE,
    personas: PERSONAS,
    signingKey: await createSigningKey(),
    redirectUris: [],
    console: {
      secret: clientSecret,
      redirectUris: [`${origin}/console/callback/entra`],
      afterLogout: `${origin}/console/`,
    },
  };
  const issuer = startNode('tests/console/issuer-process.mjs', { SETTINGS: JSON.stringify(settings) });
  await issuer.said('\nready\n');

  const failures: string[] = [];
  let asked = 0;
  const waiting = new Map<string, () => void>();
  function onLogged(failure: string): void {
    failures.push(failure);
    waiting.get(failure)?.();
  }
  const log = pino({ level: 'warn' }, { write: (line: string) => onLogged(told(line)) });
  const gateways: Gateway[] = [];
  for (const [n, port] of ports.entries()) {
    const gateway = await createGateway({
      supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'),
      callOf: () => () => Promise.reject(new Error('nobody is asked')),
      authenticator: createAuthenticator({
        issuers: IssuerConfiguration.parse([
          {
            issuer: issuerOf(issuerUrl, 'ENTRA_ID'),
            audience: AUDIENCE,
            algorithms: ['ES256'],
            claims: 'ENTRA_ID',
          },
        ]),
        whoIs: whoIsBy(() => (asked += 1)),
        clock: () => new Date(),
      }),
      decisionPoint: {
        evaluate: () => Promise.reject(new Error('nobody is asked')),
        search: () => Promise.reject(new Error('nobody is asked')),
      },
      consentFeed: { changes: () => Promise.reject(new Error('nobody is asked')) },
      openCopy: () => Promise.reject(new Error('nobody is asked')),
      readLog: () => Promise.reject(new Error('nobody is asked')),
      console: {
        store: stores[n] ?? store,
        secrets: n === 0 ? ofOne : ofOther,
        // Both are reached as one by whoever logs in.
        origin: origins[n] ?? '',
        office: OFFICE,
        idleSeconds: IDLE_SECONDS,
        folder,
        logins: [
          {
            name: 'entra',
            for: 'EMPLOYEES',
            issuer: issuerOf(issuerUrl, 'ENTRA_ID'),
            clientId: CONSOLE_CLIENT,
            clientSecret,
            scope: 'openid',
            highestLevel: 'high',
          },
        ],
      },
      limits: DEFAULT_LIMITS,
      trustedDocuments: { byId: new Map(), isMandatory: false },
      corsOrigins: [],
      isIntrospectionOpen: false,
      subgraphTimeoutMs: 1000,
      requestTimeoutMs: 10_000,
      whatIsWrong: () => Promise.resolve(null),
      areMetricsOpen: false,
      log,
    });
    await gateway.app.listen({ port, host: '127.0.0.1' });
    gateways.push(gateway);
  }

  return {
    origin,
    otherOrigin,
    issuerOrigin: front.url,
    store,
    routes: routesOf(gateways[0]?.app.printRoutes({ commonPrefix: false }) ?? ''),
    failures,
    get asked() {
      return asked;
    },
    logged: (failure) => new Promise((resolve) => void waiting.set(failure, resolve)),
    query: async (text) => (await owner.query(text)).rows as readonly unknown[],
    issuer: front,
    async stop() {
      for (const gateway of gateways) await gateway.stop();
      await front.stop();
      await issuer.end('SIGTERM');
      await owner.end();
      for (const each of stores) await each.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function told(line: string): string {
  const { msg, code } = JSON.parse(line) as { readonly msg: string; readonly code?: string };
  return `${msg}: ${code}`;
}
