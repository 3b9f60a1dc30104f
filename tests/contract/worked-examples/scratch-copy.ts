import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Step } from './read-examples';

const WORKSPACE_FOLDERS = ['packages', 'subgraphs', 'tools'];
const ALONE = ['gateway', 'all-in-one', 'playground'];
const LEFT_BEHIND = new Set(['node_modules', '.git', '.data']);

/** A copy of the repository that a test may change, with the packages that are installed beside the original. */
export interface ScratchCopy {
  readonly root: string;
  /** Does one step of a worked example. @throws where the page does not fit the code any more */
  take(step: Step): Promise<void>;
  /** Runs Node in the copy. @throws with what it printed when it does not end well */
  run(...words: readonly string[]): Promise<string>;
  /** Has the compiler look at what it must leave out in the original, where the new agency is not there. */
  checkTypesOfAll(): void;
  remove(): void;
}

/** Copies the repository, built files too, so that only what changes is built anew. */
export function makeScratchCopy(original: string): ScratchCopy {
  const root = mkdtempSync(join(tmpdir(), 'brobygger-examples-'));
  for (const name of readdirSync(original)) {
    if (LEFT_BEHIND.has(name)) continue;
    const filter = (source: string): boolean => !source.endsWith('/node_modules') && !source.endsWith('/site/dist');
    cpSync(join(original, name), join(root, name), { recursive: true, preserveTimestamps: true, filter });
  }
  linkPackages(original, root);

  async function run(...words: readonly string[]): Promise<string> {
    try {
      const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
      return stdout;
    } catch (cause) {
      const { stdout = '', stderr = '' } = cause as { readonly stdout?: string; readonly stderr?: string };
      throw new Error(`\`${words.join(' ')}\` failed:\n${stdout}\n${stderr}`, { cause });
    }
  }

  return {
    root,
    run,
    async take(step) {
      if (step.kind === 'run') return runCommand(root, step.command);
      const file = join(root, step.file);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, step.kind === 'write' ? step.text : changed(step.file, readFileSync(file, 'utf8'), step));
    },
    checkTypesOfAll() {
      const file = join(root, 'tsconfig.json');
      const { exclude, ...settings } = JSON.parse(readFileSync(file, 'utf8')) as {
        readonly exclude: readonly string[];
      };
      const kept = exclude.filter((each) => !each.endsWith('.ts'));
      writeFileSync(file, JSON.stringify({ ...settings, exclude: kept }));
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };

  /** The commands of the page: `cp` of a folder or file, and `npm run`, which must find a workspace that was added. */
  async function runCommand(folder: string, command: string): Promise<void> {
    const [program, ...words] = command.split(' ');
    if (program === 'cp') {
      const [from = '', to = ''] = words.filter((word) => !word.startsWith('-'));
      return cpSync(join(folder, from), join(folder, to), { recursive: true });
    }
    // Stands for the link that installing a new workspace makes.
    if (command === 'npm install') return linkPackages(original, folder);
    if (program !== 'npm' || words[0] !== 'run') throw new TypeError(`the page asks for \`${command}\``);
    await promisify(execFile)('npm', ['run', '--silent', ...words.slice(1)], { cwd: folder });
  }
}

/** The lines of the page stand in the file once, and are replaced. */
function changed(
  name: string,
  text: string,
  { before, after }: { readonly before: string; readonly after: string },
): string {
  const parts = text.split(`${before}\n`);
  if (parts.length !== 2) throw new Error(`the page's lines stand ${parts.length - 1} times in ${name}:\n${before}`);
  return parts.join(`${after}\n`);
}

/** Packages are those of the original; workspaces are those of the copy. */
function linkPackages(original: string, root: string): void {
  const packages = join(original, 'node_modules');
  const own = join(root, 'node_modules', '@brobygger');
  rmSync(join(root, 'node_modules'), { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  for (const name of readdirSync(packages)) {
    if (name !== '@brobygger') symlinkSync(join(packages, name), join(root, 'node_modules', name));
  }
  const workspaces = WORKSPACE_FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name)),
  );
  for (const folder of [...workspaces, ...ALONE]) {
    const { name } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as { readonly name: string };
    symlinkSync(join(root, folder), join(root, 'node_modules', name));
    // What a workspace has for itself is of another version than what all have.
    const apart = join(original, folder, 'node_modules');
    rmSync(join(root, folder, 'node_modules'), { recursive: true, force: true });
    if (existsSync(apart)) symlinkSync(apart, join(root, folder, 'node_modules'));
  }
}
