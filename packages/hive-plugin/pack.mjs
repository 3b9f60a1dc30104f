// `node packages/hive-plugin/pack.mjs [folder]`: the plugin as it is published. The code of ours that it needs stands in one file; what is
// published by others is installed beside it, and patched without us.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isolatedDeclarationSync } from 'rolldown/experimental';
import { bundle, writeManifest } from '../../scripts/packing.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const at = (name) => join(HERE, 'src', `${name}.ts`);

/** The files whose types are public. Their signatures name no type of ours but each other's. */
const PUBLIC = ['index', 'brobygger', 'hive-hooks'];

/** Of Apollo nothing is needed but two lists of words. */
const isExternal = (id) => /^[^./]/.test(id) && !/^(node:|@brobygger\/|@apollo\/)/.test(id);

const { peerDependencies } = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8'));
const folder = resolve(process.argv[2] ?? join(HERE, 'packed'));
const asked = Object.entries(await bundle(folder, { input: { index: at('index') }, isExternal }));

for (const name of PUBLIC) {
  const { code, errors } = isolatedDeclarationSync(at(name), readFileSync(at(name), 'utf8'));
  if (errors.length > 0) throw new Error(`${name}.ts: ${errors.map(({ message }) => message).join()}`);
  writeFileSync(join(folder, `${name}.d.ts`), code);
}
writeManifest(HERE, folder, {
  description: 'Hive Gateway as a router of Brobygger: who asks is verified, and every hop is signed.',
  dependencies: Object.fromEntries(asked.filter(([name]) => !(name in peerDependencies))),
  peerDependencies,
});
