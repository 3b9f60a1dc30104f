import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CHILD_ENVIRONMENT } from './child-environment';

/** The command line of a running process, its words parted by spaces; null when there is none or it is a zombie. */
export function commandLineOf(pid: number): string | null {
  if (process.platform !== 'linux') return ps(pid, 'command=');
  const words = read(`/proc/${pid}/cmdline`);
  return words === null || words === '' ? null : words.replaceAll('\0', ' ');
}

/**
 * When a process started, as text that no other process with the same number shares; null when there is none.
 * Process numbers are reused, so a number alone proves nothing.
 */
export function birthOf(pid: number): string | null {
  if (process.platform !== 'linux') return ps(pid, 'lstart=');
  const stat = read(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The name in parentheses may hold spaces. After it come the state, and 19 words on the start in ticks since boot.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === 'Z' || state === 'X') return null;
  return `${read('/proc/sys/kernel/random/boot_id')?.trim() ?? ''} ${rest[18] ?? ''}`;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function ps(pid: number, column: string): string | null {
  const run = spawnSync('ps', ['-ww', '-o', column, '-p', String(pid)], { encoding: 'utf8', env: CHILD_ENVIRONMENT });
  const text = run.status === 0 ? run.stdout.trim() : '';
  return text === '' ? null : text;
}
