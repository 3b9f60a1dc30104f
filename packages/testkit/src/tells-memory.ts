/**
 * What a program is started with (`node --import`) so that it says at its end, as its last words on standard error, how many kilobytes of
 * memory it held at most. That is the kernel's mark of this program (`VmHWM`): `maxRSS` a child inherits from whoever started it, here a
 * test process that has grown.
 */
export const TELLS_MEMORY = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync } from 'node:fs';
  process.on('exit', () => {
    process.stderr.write('held ' + /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1] + ' kB');
  });`)}`;

/** How many bytes a program held at most, by its last words; `null` where it said nothing. */
export function memoryTold(stderr: string): number | null {
  const [, kilobytes] = /held (\d+) kB$/.exec(stderr) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}
