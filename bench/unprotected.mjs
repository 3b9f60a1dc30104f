// The unprotected twin: our own program over a registry that permits everything and enters nothing. Nothing that ships can be told to run
// so, and has no place where another registry could be given: the twin lays two functions of its own over those that decide and enter,
// before anything has used them. That it enters nothing is looked at in the log before it is measured.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const PERMIT = { effect: 'permit', basis: 'OWN_SERVICE' };
const permitAll = (wants) => wants.map(() => PERMIT);

function layOver(file, functions) {
  const path = require.resolve(fileURLToPath(new URL(`../${file}`, import.meta.url)));
  const real = require(path);
  for (const name of Object.keys(functions))
    if (typeof real[name] !== 'function') throw new Error(`${file} has no \`${name}\` any more`);
  require.cache[path].exports = { ...real, ...functions };
}

// An owner's own decision on its own records.
layOver('packages/subgraph-kit/dist/disclosure/own-service.js', {
  createOwnService: () => async (_hop, _at, wants) => permitAll(wants),
});
// The registry's on all else.
layOver('subgraphs/consent/dist/decision/local-registry.js', {
  createLocalRegistry: ({ admit }) => ({
    admit,
    disclose: async ({ wants }) => ({
      decisions: permitAll(wants),
      resolvable: new Set(wants.map(({ youthId }) => youthId)),
    }),
  }),
});

await import('./ours.mjs');
