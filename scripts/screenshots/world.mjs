// All in one with its demo world, on a port of its own and in a folder that passes, and in it what the world begins without.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../bootstrap.mjs';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts it. Resolves with where it answers, and with how it is ended; rejects where it ended by itself. */
export async function openWorld() {
  const dataDir = mkdtempSync(join(tmpdir(), 'brobygger-screenshots-'));
  chmodSync(dataDir, 0o755);
  const port = await freePort();
  const server = spawn(process.execPath, [join(root, 'all-in-one', 'dist', 'main.js')], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => server.on('close', resolve));
  const stop = async () => {
    server.kill('SIGINT');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  const ready = new Promise((resolve) => {
    server.stdout.on('data', (text) => String(text).includes('ready') && resolve(true));
  });
  if (!(await Promise.race([ready, ended.then(() => false)]))) throw new Error('the server ended');
  return { origin: `http://localhost:${port}`, stop };
}

/** Asks the API as a persona. Throws where anything is refused. */
export async function askAs(origin, persona, query, input, purpose) {
  const send = async (path, headers, body) => {
    const json = { 'content-type': 'application/json', ...headers };
    return (await fetch(`${origin}${path}`, { method: 'POST', headers: json, body: JSON.stringify(body) })).json();
  };
  const { token } = await send('/graphiql/token', { origin }, { persona });
  const headers = {
    authorization: `Bearer ${token}`,
    ...(purpose === undefined ? {} : { behandlingsnummer: purpose }),
  };
  const { data, errors } = await send('/graphql', headers, { query, variables: { input } });
  if (errors !== undefined) throw new Error(`${persona}: ${errors.map(({ message }) => message).join('; ')}`);
  return data;
}
