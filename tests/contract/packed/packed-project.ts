import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');

/** What a program said, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** An empty project with one of our packages installed from what `npm pack` makes of it, and nothing else. */
export interface PackedProject {
  readonly folder: string;
  /** Runs a program of Node in the project. */
  node(...words: readonly string[]): Promise<Ended>;
  /** What TypeScript says of a file under `strict`, library checks and all; nothing where it holds. */
  typesOf(file: string, text: string): Promise<string>;
  remove(): void;
}

/** Packs the workspace, and installs it without a network. */
export async function installPacked(workspace: string): Promise<PackedProject> {
  const folder = mkdtempSync(join(tmpdir(), 'brobygger-packed-'));
  await run('npm', ['pack', '--pack-destination', folder, '--loglevel=error'], join(ROOT, workspace));
  const { name, version } = JSON.parse(readFileSync(join(ROOT, workspace, 'package.json'), 'utf8')) as Readonly<
    Record<string, string>
  >;
  const tarball = `${name?.slice(1).replace('/', '-')}-${version}.tgz`;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', private: true }));
  const quietly = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const installed = await run('npm', ['install', join(folder, tarball), ...quietly], folder);
  if (installed.code !== 0) throw new Error(`${basename(tarball)} does not install: ${installed.stderr}`);
  return {
    folder,
    node: (...words) => run(process.execPath, words, folder),
    async typesOf(file, text) {
      mkdirSync(join(folder, 'types'), { recursive: true });
      writeFileSync(join(folder, 'types', file), text);
      const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
      const compilerOptions = { noEmit: true, strict: true, module: 'node16', target: 'es2022', types: [] };
      writeFileSync(join(folder, 'types', 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
      return (await run(process.execPath, [tsc, '-p', 'types'], folder)).stdout;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const run = (program: string, words: readonly string[], cwd: string): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(program, words, { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1, stdout, stderr });
    });
  });
