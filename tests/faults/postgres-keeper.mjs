// A PostgreSQL of a test's own on the folder and the port that are named, in a process that may see that folder as a small disk. It says
// its address and number at each start, and when it is frozen: SIGHUP freezes it, SIGCONT lets it go on, SIGUSR2 starts it again on the
// same folder once it was killed, SIGTERM ends it.
import { readFileSync } from 'node:fs';
import embedded from '../../packages/embedded-database/dist/index.js';

const [, , dataDir, port] = process.argv;
let server;
// It waits for signals also when its server is gone.
setInterval(() => undefined, 60_000);

const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

async function start() {
  server = await embedded.startEmbeddedPostgres({ dataDir, port: Number(port) });
  say({ url: server.adminUrl, pid: server.pid });
}

/** The server first, so that it makes no more of those that work for it. */
function tellAll(signal) {
  process.kill(server.pid, signal);
  const children = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8');
  for (const child of children.split(' ').filter(Boolean)) {
    try {
      process.kill(Number(child), signal);
    } catch (cause) {
      // It has ended since: one that served a connection ends with it.
      if (cause.code !== 'ESRCH') throw cause;
    }
  }
}

process
  .on('SIGHUP', () => {
    tellAll('SIGSTOP');
    say('frozen');
  })
  .on('SIGCONT', () => tellAll('SIGCONT'))
  .on('SIGUSR2', () => server.stop().then(start))
  .on('SIGTERM', () => {
    // Who is frozen does not hear that it is to end.
    try {
      tellAll('SIGCONT');
    } catch {
      // It was killed.
    }
    server.stop().then(() => process.exit(0));
  });
await start();
