// `node packages/mock/pack.mjs [folder]`: the mock as it is published. Its code and all that it needs stand in one file, with the schemas and
// the world beside it, so that what is installed needs no other package. `npm pack <folder>` makes the tarball.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, writeManifest } from '../../scripts/packing.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..');
const SCHEMAS = ['api', 'supergraph', 'child-welfare', 'nav', 'outreach', 'housing', 'consent'];

/** The types that the package shows are declarations as they stand. */
function declarations() {
  const types = readFileSync(join(HERE, 'src', 'mock-types.ts'), 'utf8');
  const functions = `
/**
 * Starts a mock: the gateway of the system over services that hold a made-up world in memory, which decide and withhold by the same code.
 * @throws WorldFault for a world that breaks a rule
 */
export declare function startMock(options?: MockOptions): Promise<Mock>;

/** A world that cannot be read. Each fault says where and what rule: \`youths.0.birthDate: not a calendar date …\`. */
export declare class WorldFault extends Error {
  readonly name: 'WorldFault';
  readonly faults: readonly string[];
}
`;
  return `${types}${functions}`;
}

const folder = resolve(process.argv[2] ?? join(HERE, 'packed'));
const at = (name) => join(HERE, 'src', `${name}.ts`);
await bundle(folder, { input: { index: at('index'), mock: at('mock') }, commands: ['mock'] });
mkdirSync(join(folder, 'schema'));
for (const name of SCHEMAS)
  copyFileSync(join(ROOT, 'schema', `${name}.graphql`), join(folder, 'schema', `${name}.graphql`));
copyFileSync(join(HERE, 'demo-world.json'), join(folder, 'demo-world.json'));
writeFileSync(join(folder, 'index.d.ts'), declarations());
writeManifest(HERE, folder, {
  description: 'A mock of Brobygger that withholds as the system does, without a database.',
  exports: { './demo-world.json': './demo-world.json' },
  bin: { 'brobygger-mock': './mock.cjs' },
});
