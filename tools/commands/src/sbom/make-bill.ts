import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Bill } from './bill';
import { shippedOf } from './shipped';

const ROOT = join(__dirname, '..', '..', '..', '..');
/** A bill of a thousand packages is somewhat more than a megabyte. */
const LARGEST = 64 * 1024 * 1024;

interface Room {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Rooms whose pages are built: what they need to be built is in them afterwards, but for what builds. */
const PAGES = /^@brobygger\/(console|playground)$/;
const BUILDS = /^(vite|@vitejs\/.+|@types\/.+)$/;

/** What is shipped, as npm knows it, in CycloneDX. */
export async function makeBill(): Promise<Bill> {
  // A range of peers that does not fit is no reason to know less.
  const words = ['sbom', '--sbom-format', 'cyclonedx', '--legacy-peer-deps'];
  const { stdout } = await promisify(execFile)('npm', words, { cwd: ROOT, maxBuffer: LARGEST });
  const rooms = new Map(roomsOf(ROOT).map((room) => [room.name, room]));
  return shippedOf(JSON.parse(stdout) as Bill, new Set(rooms.keys()), (name, dependency) => {
    const { dependencies = {}, optionalDependencies = {}, devDependencies = {} } = rooms.get(name) ?? {};
    if (dependency in dependencies || dependency in optionalDependencies) return true;
    return PAGES.test(name) && dependency in devDependencies && !BUILDS.test(dependency);
  });
}

/** The packages of this repository. */
function roomsOf(root: string): readonly Room[] {
  const { workspaces } = read<{ readonly workspaces: readonly string[] }>(join(root, 'package.json'));
  return workspaces
    .flatMap((path) => {
      const folder = path.replace(/\/\*$/, '');
      return folder === path ? [path] : readdirSync(join(root, folder)).map((name) => join(folder, name));
    })
    .map((folder) => join(root, folder, 'package.json'))
    .filter((file) => existsSync(file))
    .map((file) => read<Room>(file));
}

const read = <Shape>(file: string): Shape => JSON.parse(readFileSync(file, 'utf8')) as Shape;
