// Must parse on Node 14, as `bootstrap.mjs`.

const ORPHANED_WITHIN_MS = 200;

/**
 * npm passes SIGTERM on to its shell, where there is one, and the shell ends without telling us; an npm that is killed tells nobody. What
 * npm runs as this script, and is left without the parent that it was started by, ends as if it had been told.
 */
export function endWithNpm(script) {
  if (process.env.npm_lifecycle_event !== script) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, ORPHANED_WITHIN_MS);
  watch.unref();
}
