import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** A page with both clients, as a frontend team would build and serve it. */
export interface ClientsPage {
  /** Its origin; no other page is named to the server. */
  readonly origin: string;
  /** The same page from an origin that nobody named. */
  readonly otherOrigin: string;
  /** The manifest of its registered documents. */
  readonly manifest: string;
  stop(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Generates, bundles and serves the page. */
export async function startClientsPage(folder: string): Promise<ClientsPage> {
  const build = spawn(process.execPath, [join(__dirname, 'clients-page', 'build.mjs'), folder], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(build, 'close')) as [number | null];
  if (code !== 0) throw new Error('the page with the clients did not build');
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const name = pathname === '/' ? 'index.html' : pathname;
    response.setHeader('content-type', TYPES[extname(name)] ?? 'text/plain');
    try {
      response.end(readFileSync(join(folder, 'page', name)));
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    otherOrigin: `http://127.0.0.1:${port}`,
    manifest: join(folder, 'generated', 'persisted-documents.json'),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
