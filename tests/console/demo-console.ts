import { demoDate, demoPersonas } from '@brobygger/demo';
import { AUDIENCE, createTokenIssuer, issuerUrlOf, loadOrCreateSigningKey } from '@brobygger/issuer';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { freePort } from '../../packages/embedded-database/src/free-port';
import { makePassingFolder } from '../../packages/testkit/src/passing-folder';
import { startNode } from '../faults/node-process';
import { send, type Answer } from '../harness/ask';

const ROOT = join(__dirname, '..', '..');

/** All in one with its demo world and the console as it is built. */
export interface DemoConsole {
  readonly origin: string;
  /** Asks the API beside the console, by a token of the same persona. */
  ask(persona: string, query: string, variables?: object, purpose?: string): Promise<Answer['json']>;
  /** Lets nobody connect to the database of a service any more, or again: to all others it is away. */
  away(service: 'nav' | 'housing' | 'consent', isAway: boolean): Promise<void>;
  /** Runs a statement on the registry's database, past every rule. */
  onRegistry(statement: string): Promise<void>;
  /** The same on the gateway's, which has the sessions. */
  onSessions(statement: string): Promise<void>;
  stop(): Promise<void>;
}

export async function openDemoConsole(): Promise<DemoConsole> {
  const pages = `import('${join(ROOT, 'scripts', 'bootstrap.mjs')}').then(({ ensurePages }) => ensurePages())`;
  for (const words of [[join(ROOT, 'scripts', 'build.mjs')], ['--input-type=module', '--eval', pages]]) {
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
  const dataDir = makePassingFolder();
  const port = await freePort();
  const server = startNode('all-in-one/dist/main.js', { DATA_DIR: dataDir, PORT: String(port) });
  await server.said('\nready\n');
  const tokens = createTokenIssuer({
    issuerUrl: issuerUrlOf(port),
    audience: AUDIENCE,
    key: await loadOrCreateSigningKey(dataDir),
    clock: () => new Date(),
  });
  const personas = demoPersonas(demoDate(dataDir, new Date()));
  const [, , , databasePort] = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const superuser = {
    host: '127.0.0.1',
    port: Number(databasePort),
    user: 'postgres',
    password: readFileSync(join(dataDir, 'postgres-password'), 'utf8').trim(),
  };
  const owner = new Pool({ ...superuser, database: 'postgres' });
  const onDatabase = async (name: string, statement: string): Promise<void> => {
    const client = new Client({ ...superuser, database: `brobygger_${name}` });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  return {
    origin: `http://localhost:${port}`,
    async ask(name, query, variables = {}, purpose) {
      const persona = personas.find((each) => each.name === name);
      if (persona === undefined) throw new Error(`there is no persona \`${name}\``);
      const { json } = await send(`http://localhost:${port}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await tokens.tokenFor(persona)}`,
          ...(purpose === undefined ? {} : { behandlingsnummer: purpose }),
        },
        body: JSON.stringify({ query, variables }),
      });
      return json;
    },
    async away(service, isAway) {
      await owner.query(`alter database brobygger_${service} with allow_connections ${!isAway}`);
      const connected = `from pg_stat_activity where datname = 'brobygger_${service}'`;
      if (isAway) await owner.query(`select pg_terminate_backend(pid) ${connected}`);
    },
    onRegistry: (statement) => onDatabase('consent', statement),
    onSessions: (statement) => onDatabase('gateway', statement),
    async stop() {
      await owner.end();
      await server.end('SIGINT');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
