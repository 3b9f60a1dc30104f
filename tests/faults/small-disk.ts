import { spawnSync } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a new cluster and the databases of a service take, three times over, and little enough to be filled in a moment. */
const SIZE = '192m';

const MOUNT = `mount -t tmpfs -o size=${SIZE},mode=0755 tmpfs "$0" && exec "$@"`;

const isRoot = process.getuid?.() === 0;

/**
 * What to put before a command so that it, and what it starts, see a small disk of their own at the folder, and nobody else does: it is
 * gone with them. Who is not root is so for the mounting, in a name space, and themselves again before the command, since PostgreSQL
 * refuses to run as root.
 */
export function onSmallDisk(folder: string): readonly string[] {
  if (isRoot) return ['unshare', '--mount', 'sh', '-c', MOUNT, folder];
  const self = ['unshare', '--user', `--map-user=${process.getuid?.()}`, `--map-group=${process.getgid?.()}`];
  return ['unshare', '--map-root-user', '--mount', 'sh', '-c', MOUNT, folder, ...self];
}

/** Whether this system lets us have one: containers without privileges do not. */
export function canHaveSmallDisk(): boolean {
  const [program = '', ...words] = [...onSmallDisk('/tmp'), 'true'];
  return spawnSync(program, words).status === 0;
}

const PIECE = Buffer.alloc(1 << 16);

/** The ballast on the small disk of a process, from outside. */
export function ballastOf(pid: number, folder: string): { fill(): void; remove(): void } {
  const file = join('/proc', String(pid), 'root', folder, 'ballast');
  return {
    fill() {
      for (let size = PIECE.length; size > 0;) {
        try {
          for (;;) appendFileSync(file, PIECE.subarray(0, size));
        } catch (cause) {
          if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw cause;
          // What is left is less than that.
          size >>= 1;
        }
      }
    },
    remove: () => rmSync(file),
  };
}
