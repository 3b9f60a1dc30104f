import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { dyingWithUs } from '../../packages/embedded-database/src/dying-with-us';

const ROOT = join(__dirname, '..', '..');

/** What commands look for where they run; not `.env`, which one of them writes, and somebody may have. */
const LENT = ['package.json', 'node_modules', 'scripts', 'deploy'];

/** How commands ended, and what they said. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Commands that run on, in a group of processes of their own. */
export interface Running {
  readonly stdout: Readable;
  /** Resolves with all that was said once stdout has the text; rejects where it ends without. */
  said(text: string | RegExp): Promise<string>;
  /** Ends them with all that they started. */
  stop(): Promise<void>;
}

/** A shell in which the commands of a page are run as they are written. */
export interface PageShell {
  /** The folder in which they run: it does as a clone, and what they write there is not written into the repository. */
  readonly folder: string;
  /** What earlier commands exported, later ones know. */
  run(commands: string): Promise<Ran>;
  /** As `run`. @throws with what was said where it does not end well */
  succeed(commands: string): Promise<string>;
  start(commands: string): Running;
}

/**
 * Opens it for who has this in their environment, and nothing else. The address of pages, `http://localhost:4000`, is `apiPort` here.
 */
export function openPageShell(
  folder: string,
  environment: Readonly<Record<string, string>>,
  apiPort?: number,
): PageShell {
  const [clone, kept] = [join(folder, 'clone'), join(folder, 'exported')];
  mkdirSync(clone);
  for (const name of LENT) symlinkSync(join(ROOT, name), join(clone, name));
  const redirected = apiPort === undefined ? '' : `connect-to = "localhost:4000:127.0.0.1:${apiPort}"\n`;
  writeFileSync(join(folder, '.curlrc'), `${redirected}silent\n`);
  const PATH = [dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'].join(':');
  // Everything is built: a command that builds what it finds old would do so while others read it.
  const env = { PATH, HOME: folder, BROBYGGER_PREBUILT: '1', ...environment };

  function spawned(commands: string): ChildProcessByStdio<null, Readable, Readable> {
    const script = `set -euo pipefail\n[ ! -e "${kept}" ] || . "${kept}"\n${commands}\nexport -p > "${kept}"\n`;
    const [program = '', ...words] = [...dyingWithUs('TERM'), 'bash', '-c', script];
    return spawn(program, words, { cwd: clone, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  async function run(commands: string): Promise<Ran> {
    const child = spawned(commands);
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, stdout, stderr };
  }

  return {
    folder: clone,
    run,
    async succeed(commands) {
      const { code, stdout, stderr } = await run(commands);
      if (code !== 0) throw new Error(`${commands}ended with ${code}:\n${stdout}\n${stderr}`);
      return stdout;
    },
    start: (commands) => watched(spawned(commands)),
  };
}

function watched(child: ChildProcessByStdio<null, Readable, Readable>): Running {
  let [said, complaints] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const closed = once(child, 'close');
  return {
    stdout: child.stdout,
    async said(text) {
      const early = closed.then(() => Promise.reject(new Error(`ended before it said ${text}: ${complaints}`)));
      early.catch(() => undefined);
      const has = (): boolean => (typeof text === 'string' ? said.includes(text) : text.test(said));
      while (!has()) await Promise.race([once(child.stdout, 'data'), early]);
      return said;
    },
    async stop() {
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      await closed;
    },
  };
}
