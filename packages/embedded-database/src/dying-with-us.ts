import { spawnSync } from 'node:child_process';
import { CHILD_ENVIRONMENT } from './child-environment';

/**
 * What to put before a command so that the kernel sends it the signal when this process dies, however it dies. Empty
 * where the system has no such thing (it is Linux's), and there the next start clears up.
 */
export function dyingWithUs(signal: 'INT' | 'TERM'): string[] {
  const prefix = ['setpriv', '--pdeathsig', signal, '--'];
  const [program = '', ...words] = [...prefix, 'true'];
  return spawnSync(program, words, { env: CHILD_ENVIRONMENT }).status === 0 ? prefix : [];
}
