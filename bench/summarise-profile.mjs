// Prints where a profile spent its time, by function, by package and by stage of a request: node bench/summarise-profile.mjs <file.cpuprofile>
import { readFileSync } from 'node:fs';

const ROWS = 45;
const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const byId = new Map(nodes.map((node) => [node.id, node]));
const self = new Map();
samples.forEach((id, n) => self.set(id, (self.get(id) ?? 0) + timeDeltas[n]));

/** A place as it is read: the package and its file, or the repository's own. */
function placeOf({ functionName, url, lineNumber }) {
  const path = url
    .replace(/^file:\/\//, '')
    .replace(/^.*node_modules\//, '')
    .replace(process.cwd(), '')
    .replace(/^\//, '');
  return {
    label: `${functionName || '(anonymous)'}${path === '' ? '' : `  ${path}:${lineNumber + 1}`}`,
    group: groupOf(functionName, path, url),
  };
}

function groupOf(functionName, path, url) {
  if (path === '') return functionName.startsWith('(') ? functionName : '(built in)';
  if (path.startsWith('node:')) return `node: ${path.slice(5).split('/')[0]}`;
  const parts = path.split('/');
  if (!url.includes('node_modules')) return `own: ${parts.slice(0, parts.indexOf('dist')).join('/')}`;
  return parts[0].startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}

const idle = new Set(
  nodes.filter(({ callFrame }) => ['(idle)', '(program)'].includes(callFrame.functionName)).map(({ id }) => id),
);
const busy = [...self].filter(([id]) => !idle.has(id));
const total = busy.reduce((sum, [, time]) => sum + time, 0);

function print(title, keyOf, rows) {
  const times = new Map();
  for (const [id, time] of busy) {
    const key = keyOf(placeOf(byId.get(id).callFrame));
    times.set(key, (times.get(key) ?? 0) + time);
  }
  process.stdout.write(`\n${title}\n`);
  for (const [key, time] of [...times].sort(([, a], [, b]) => b - a).slice(0, rows))
    process.stdout.write(`${((time / total) * 100).toFixed(1).padStart(5)} %  ${key}\n`);
}

/** The stations of a request, by the files that stand for them; a sample belongs to the innermost that it was taken below. */
const STAGES = [
  ['verify the token', /^gateway\/dist\/identity\/|^jose\//],
  ['sign and verify hops', /^packages\/hop-token\/|data-source\/http-call/],
  [
    'parse, measure and bound',
    /^graphql\/language\/|^gateway\/dist\/limits\/|^secure-json-parse|fastify\/lib\/content-type/,
  ],
  [
    'plan',
    /^@apollo\/query-planner|^@apollo\/federation-internals\/dist\/operations|^@apollo\/utils.createhash|operationContext/,
  ],
  ['give the answer its shape', /resultShaping|^gateway\/dist\/execution\/shape/],
  ['fetch', /^@apollo\/gateway|^gateway\/dist\/(data-source|ahead|execution)\//],
  [
    'decide and log',
    /subgraph-kit\/dist\/disclosure\/|^subgraphs\/consent\/dist\/decision\/|^packages\/consent-engine/,
  ],
  ['load', /subgraph-kit\/dist\/loading\/|^dataloader/],
  ['speak with PostgreSQL', /^pg|subgraph-kit\/dist\/(persistence|coalescing)\//],
  ['resolve', /^graphql\/|^type-graphql|^subgraphs\/|subgraph-kit\/dist\/(schema|subgraph|execution)/],
  ['serialise and send', /runHttpQuery|^fastify\/lib\/reply|prettyJSON|^@as-integrations/],
  ['take the request', /^fastify|^@apollo\/server|^gateway\/|^prom-client|^find-my-way/],
];
const parentOf = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
const pathOf = ({ callFrame: { url } }) =>
  url.includes('node_modules/')
    ? url.replace(/^.*node_modules\//, '')
    : url.replace(/^file:\/\//, '').replace(/^.*?(?=(packages|subgraphs|gateway)\/)/, '');

function stageOf(id) {
  const { functionName } = byId.get(id).callFrame;
  if (functionName === '(garbage collector)') return 'collect garbage';
  for (let at = id; at !== undefined; at = parentOf.get(at)) {
    const path = pathOf(byId.get(at));
    const stage = STAGES.find(([, pattern]) => pattern.test(path));
    if (stage !== undefined) return stage[0];
  }
  return 'Node itself';
}

function printStages() {
  const times = new Map();
  for (const [id, time] of busy) times.set(stageOf(id), (times.get(stageOf(id)) ?? 0) + time);
  process.stdout.write('\nself time by stage\n');
  for (const [stage, time] of [...times].sort(([, a], [, b]) => b - a))
    process.stdout.write(`${((time / total) * 100).toFixed(1).padStart(5)} %  ${stage}\n`);
}

process.stdout.write(`busy for ${(total / 1e6).toFixed(1)} s\n`);
print('self time by package', ({ group }) => group, 25);
print('self time by function', ({ label }) => label, ROWS);
printStages();
