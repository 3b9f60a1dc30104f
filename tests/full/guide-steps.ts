import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const ROOT = join(__dirname, '..', '..');

/** The commands of each step of a guide, by its number there. */
export function stepsOf(file: string): ReadonlyMap<number, string> {
  const steps = readFileSync(join(ROOT, file), 'utf8').matchAll(/^\*\*(\d+)\. [\s\S]*?^```sh\n([\s\S]*?)^```$/gm);
  return new Map([...steps].map(([, number, commands]) => [Number(number), commands ?? '']));
}

/** Runs commands as a person would, in one shell, and answers with what they said. @throws Error when one fails */
export async function runCommands(commands: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn('sh', ['-e', '-c', commands], {
    cwd: ROOT,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [said, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if ((await code) !== 0) throw new Error(`${said}\n${complaints}`);
  return said;
}
