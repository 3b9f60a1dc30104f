const IMPORT = /^import [\s\S]*?from '([^']+)';\n/gm;
const ENTITIES = /^ {2}entities: \[[^\]]*\],\n/m;
const OPENING = /\bdefineNoun\(\{\n/;
const LIST = './migrations';

/** Whether a noun's manifest names the list of its folder's migrations. */
export const namesMigrations = (manifest: string): boolean => manifest.includes(`from '${LIST}'`);

/** The manifest with the list of the folder's migrations, or null where it is not written as manifests are. */
export function withMigrations(manifest: string): string | null {
  const before = ENTITIES.exec(manifest) ?? OPENING.exec(manifest);
  const imports = [...manifest.matchAll(IMPORT)];
  if (before === null || imports.length === 0 || /\bmigrations\b/.test(manifest)) return null;
  const named = insert(manifest, before.index + before[0].length, '  migrations,\n');
  // Imports stand in order of where they come from.
  const previous = imports.findLast(([, from = '']) => !from.startsWith('.') || from < LIST);
  return insert(
    named,
    previous === undefined ? 0 : previous.index + previous[0].length,
    `import { migrations } from '${LIST}';\n`,
  );
}

const insert = (text: string, at: number, what: string): string => text.slice(0, at) + what + text.slice(at);
