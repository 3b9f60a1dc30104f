import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { dyingWithUs } from '../../packages/embedded-database/src/dying-with-us';

const ROOT = join(__dirname, '..', '..');

/** How a process ended. */
export interface End {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program of this repository in a process of its own. */
export interface NodeProcess {
  readonly pid: number;
  /** Resolves when stdout has the text, behind the mark where one is given; rejects when the process ends without. */
  said(text: string, since?: number): Promise<void>;
  /** What stdout has so far. */
  spoken(): string;
  /** How much it has said so far. */
  mark(): number;
  readonly ended: Promise<End>;
  /** Stops it where it is, until it is released. */
  hold(): void;
  release(): void;
  /** Sends the signal, and waits for nothing. */
  tell(signal: 'SIGUSR2' | 'SIGTERM' | 'SIGHUP' | 'SIGCONT'): void;
  /** Sends the signal and resolves at the end of the process. */
  end(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<End>;
}

/** Starts a built program with that environment and nothing else. Should this process die, it dies too. */
export function startNode(
  file: string,
  environment: Readonly<Record<string, string>>,
  words: readonly string[] = [],
  /** What runs node, where it is not run by itself. */
  before: readonly string[] = [],
): NodeProcess {
  const [program = process.execPath, ...rest] = [
    ...dyingWithUs('TERM'),
    ...before,
    process.execPath,
    resolve(ROOT, file),
    ...words,
  ];
  const child = spawn(program, rest, { cwd: ROOT, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = once(child, 'close').then(([code, signal]): End => ({
    code: code as number | null,
    signal: signal as string | null,
    stdout,
    stderr,
  }));

  return {
    pid: child.pid ?? -1,
    ended,
    spoken: () => stdout,
    hold: () => void child.kill('SIGSTOP'),
    release: () => void child.kill('SIGCONT'),
    mark: () => stdout.length,
    async said(text, since = 0) {
      const before = ended.then((end) =>
        Promise.reject(new Error(`\`${file}\` ended before it said \`${text}\`: ${end.stderr}`)),
      );
      // Its later end is no fault.
      before.catch(() => undefined);
      while (!stdout.includes(text, since)) await Promise.race([once(child.stdout, 'data'), before]);
    },
    tell: (signal) => void child.kill(signal),
    async end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}
