// `npm start`: installs and builds what is missing, then runs everything in this process. It takes the place of npm's shell (`exec`, which
// Windows has not), so that npm hands it every signal, waits for its end, and ends as it did.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, ensurePages, ensureSite, giveUp, root } from './bootstrap.mjs';
import { endWithNpm } from './end-with-npm.mjs';

const SAME_KEY_PRESS_MS = 1000;

/**
 * A terminal sends Ctrl-C to every process in it, and npm passes it on once more: without this the server would take
 * the echo for a second, impatient Ctrl-C and leave its shutdown half done.
 */
function hearSignalsOnce() {
  const emit = process.emit.bind(process);
  let heardAt = -Infinity;
  process.emit = (event, ...rest) => {
    if (event === 'SIGINT' || event === 'SIGTERM') {
      if (performance.now() - heardAt < SAME_KEY_PRESS_MS) return true;
      heardAt = performance.now();
    }
    return emit(event, ...rest);
  };
  // A handler that stays, so that the echo does not end the process after a `once` handler has left. Until the server
  // has one of its own, the signal ends the process as it would without us.
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(signal === 'SIGINT' ? 130 : 143);
    });
  }
}

endWithNpm('start');
await ensureInstalled();
try {
  ensurePages();
} catch (error) {
  giveUp(error.message);
}
hearSignalsOnce();
ensureSite().catch((error) => process.stderr.write(`${error.message}\n`));
await import(pathToFileURL(join(root, 'all-in-one', 'dist', 'main.js')).href);
