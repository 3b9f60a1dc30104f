// `npm run example`: the sample frontend of `examples/frontend`, with the demo world behind it. It asks the API on `PORT` if one answers
// there, as after `npm start`, and else starts one. Ctrl-C ends both.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, giveUp, root } from './bootstrap.mjs';
import { endWithNpm } from './end-with-npm.mjs';

const FOLDER = join(root, 'examples', 'frontend');
const PAGE_PORT = Number(process.env.EXAMPLE_PORT ?? 5173);

/** Whether the demo world answers there. */
const answers = (api) =>
  fetch(`${api}/graphiql/personas`).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Starts the API, and resolves when it answers. It ends when this process does, and this one when it does. It stands in a process group of
 * its own: a terminal sends Ctrl-C to every process of one, npm passes it on once more, and the API would take the second for impatience.
 */
async function startApi() {
  const server = spawn(process.execPath, [join(root, 'all-in-one', 'dist', 'main.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: process.platform !== 'win32',
  });
  let isTold = false;
  const tell = () => {
    if (!isTold) server.kill('SIGINT');
    isTold = true;
  };
  for (const event of ['SIGINT', 'SIGTERM', 'exit']) process.on(event, tell);
  server.on('close', (code) => process.exit(code ?? 0));
  await new Promise((resolve) => {
    server.stdout.on('data', (text) => String(text).includes('ready') && resolve());
  });
}

endWithNpm('example');
await ensureInstalled();
const api = `http://localhost:${process.env.PORT ?? 4000}`;
if (!(await answers(api))) await startApi();

// The configuration of the page reads where the API is.
process.env.API = api;
const { createServer } = await import('vite');
try {
  const page = await createServer({ root: FOLDER, server: { port: PAGE_PORT, strictPort: true } });
  await page.listen();
} catch (error) {
  giveUp(`the page cannot be served on port ${PAGE_PORT}: ${error.message}`);
}
process.stdout.write(`the sample frontend is at http://localhost:${PAGE_PORT}\n`);
