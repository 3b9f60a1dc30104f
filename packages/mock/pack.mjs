// `node packages/mock/pack.mjs [folder]`: the mock as it is published. Its code and all that it needs stand in one file, with the schemas and
// the world beside it, so that what is installed needs no other package. `npm pack <folder>` makes the tarball.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..');
const SCHEMAS = ['api', 'supergraph', 'child-welfare', 'nav', 'outreach', 'housing', 'consent'];

/** Packages of the repository are bundled from their sources, so that what is not used of them stays out. */
const fromSources = {
  name: 'from-sources',
  resolveId(id) {
    const [, name, part = 'index'] = /^@brobygger\/([a-z-]+)(?:\/([a-z-]+))?$/.exec(id) ?? [];
    const rooms = name === undefined ? [] : ['packages', 'subgraphs', ''];
    return rooms.map((room) => join(ROOT, room, name, 'src', `${part}.ts`)).find(existsSync) ?? null;
  },
};

async function bundle(folder) {
  const made = await rolldown({
    input: { index: join(HERE, 'src', 'index.ts'), mock: join(HERE, 'src', 'mock.ts') },
    platform: 'node',
    // A package of ours does nothing when it is imported.
    treeshake: {
      moduleSideEffects: (id) => !/\/(packages|subgraphs|gateway)\/.*\/?src\//.test(id) || id.endsWith('/mock.ts'),
    },
    // graphql looks at each value with care unless it is told that nobody is developing it.
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [fromSources],
    logLevel: 'silent',
  });
  await made.write({
    dir: folder,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    banner: ({ name }) => (name === 'mock' ? '#!/usr/bin/env node' : ''),
  });
}

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

function manifest() {
  const { name, version, license } = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8'));
  return {
    name,
    version,
    license,
    description: 'A mock of Brobygger that withholds as the system does, without a database.',
    engines: { node: '^20.19.0 || 22 || 24' },
    main: './index.cjs',
    types: './index.d.ts',
    exports: { '.': { types: './index.d.ts', default: './index.cjs' }, './demo-world.json': './demo-world.json' },
    bin: { 'brobygger-mock': './mock.cjs' },
  };
}

export async function pack(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'schema'), { recursive: true });
  await bundle(folder);
  for (const name of SCHEMAS)
    copyFileSync(join(ROOT, 'schema', `${name}.graphql`), join(folder, 'schema', `${name}.graphql`));
  copyFileSync(join(HERE, 'demo-world.json'), join(folder, 'demo-world.json'));
  writeFileSync(join(folder, 'index.d.ts'), declarations());
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
}

await pack(resolve(process.argv[2] ?? join(HERE, 'packed')));
