// The measurements, each over what `startSides` started.
import { CASELOAD, COVERED_PICTURE, PICTURE, STOCK_PICTURE } from './picture.mjs';
import { youthId } from './world.mjs';

const CONNECTIONS = 16;
const SAMPLE = 50;
const PAGE = 50;

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);
const cpuOf = async ({ processes }) => sum(await Promise.all(processes.map(({ ask }) => ask('cpu'))));

async function post({ url, headers: [headers] }, query, variables) {
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return response.text();
}

/** All sides give the same bytes for the picture that the purpose covers; the floors but for the form of their JSON. */
export async function assertSameAnswers({ ours, stock, floor, loggedFloor }, youths) {
  for (let n = 1; n <= SAMPLE; n += 1) {
    const id = youthId(Math.ceil((n / SAMPLE) * youths));
    const [one, other] = await Promise.all([ours, stock].map((side) => post(side, COVERED_PICTURE, { id })));
    if (one !== other) throw new Error(`the answers differ for \`${id}\`:\n${one}\n${other}`);
    for (const side of [floor, loggedFloor]) {
      const text = JSON.stringify(JSON.parse(await post(side, COVERED_PICTURE, { id })));
      if (text !== one.trim()) throw new Error(`${side.name} differs for \`${id}\`:\n${one}\n${text}`);
    }
    if (!one.includes('"followUps":[{') || one.includes('"errors"')) throw new Error(`not the whole picture: ${one}`);
  }
  return SAMPLE;
}

/** Wakes connections that the other side's turn has left idle: what of it fails is not counted. */
const LEAD_IN_SECONDS = 0.5;

/** One turn of one side. What our side carries to the log after its answers is counted into its time. */
async function turn(sides, side, query, { seconds, seed, connections, youths }) {
  const load = {
    url: side.url,
    headers: side.headers,
    query: query.text,
    mayWithhold: query.mayWithhold === true,
    youths,
    connections,
    seed,
  };
  await sides.load.ask('run', { ...load, seconds: LEAD_IN_SECONDS });
  if (side === sides.ours) await side.ask('settle');
  const cpuBefore = await cpuOf(side);
  const run = await sides.load.ask('run', { ...load, seconds });
  if (side === sides.ours && run.faults > 0)
    throw new Error(`ours failed ${run.faults} of ${run.requests} requests, first: ${run.firstFault}`);
  const settling = performance.now();
  if (side === sides.ours) await side.ask('settle');
  const settleSeconds = (performance.now() - settling) / 1000;
  const cpu = (await cpuOf(side)) - cpuBefore;
  const answered = run.requests - run.faults;
  return {
    ...run,
    settleSeconds,
    perSecond: answered / (run.seconds + settleSeconds),
    cpuMsPerRequest: cpu / run.requests,
    loadCpuMsPerRequest: run.cpuMs / run.requests,
  };
}

/** The sides that ours is compared with. */
const OTHERS = ['stock', 'floor', 'loggedFloor'];

/** Turns A B C … A B C … of the sides over the same youths, and in each round ours by each of the others. */
async function compare(sides, queries, { turns, seconds, warmUpSeconds, connections = CONNECTIONS, youths, say }) {
  const names = ['ours', ...OTHERS.filter((name) => queries[name] !== undefined)];
  for (const name of names)
    await turn(sides, sides[name], queries[name], { seconds: warmUpSeconds, seed: 7, connections, youths });
  const rounds = [];
  for (let n = 0; n < turns / 2; n += 1) {
    const round = {};
    for (const name of names)
      round[name] = await turn(sides, sides[name], queries[name], { seconds, seed: 100 + n, connections, youths });
    rounds.push(round);
    say(`  round ${n + 1}: ${names.map((name) => `${name} ${round[name].perSecond.toFixed(0)}/s`).join(', ')}`);
  }
  const KEYS = ['perSecond', 'p50', 'p99', 'cpuMsPerRequest', 'loadCpuMsPerRequest', 'settleSeconds', 'faults'];
  const summary = (name) =>
    Object.fromEntries(KEYS.map((key) => [key, median(rounds.map((round) => round[name][key]))]));
  const ratioTo = (name) => {
    const ratios = rounds.map(({ ours, [name]: other }) => ours.perSecond / other.perSecond);
    return { ratio: median(ratios), lowest: Math.min(...ratios), highest: Math.max(...ratios) };
  };
  return {
    connections,
    sides: Object.fromEntries(names.map((name) => [name, { name: sides[name].name, ...summary(name) }])),
    ratios: Object.fromEntries(names.slice(1).map((name) => [name, ratioTo(name)])),
    rounds,
  };
}

/** The picture that all sides may answer in full, byte for byte the same. */
export const compareCovered = (sides, options) =>
  compare(sides, Object.fromEntries(['ours', ...OTHERS].map((name) => [name, { text: COVERED_PICTURE }])), options);

/** The whole picture: ours withholds what no purpose covers and explains the access; stock gives everything to anybody. */
export const compareWhole = (sides, options) =>
  compare(sides, { ours: { text: PICTURE, mayWithhold: true }, stock: { text: STOCK_PICTURE } }, options);

/** Resident memory of our process under load: the most, and the slope of a line through the second half. */
export async function watchMemory({ ours, load }, { requests, youths }) {
  await ours.ask('watchMemory');
  const run = await load.ask('run', {
    url: ours.url,
    headers: ours.headers,
    query: COVERED_PICTURE,
    youths,
    connections: CONNECTIONS,
    seed: 11,
    requests,
  });
  const samples = await ours.ask('memory');
  if (run.faults > 0) throw new Error(`${run.faults} of ${run.requests} requests failed, first: ${run.firstFault}`);
  await ours.ask('settle');
  const megabytes = samples.map(([at, bytes]) => [at, bytes / 1024 / 1024]);
  const second = megabytes.slice(megabytes.length >> 1);
  const perMs = slopeOf(second);
  const halfOfRequests = second.at(-1)[0] - second[0][0];
  return {
    requests,
    most: Math.max(...megabytes.map(([, size]) => size)),
    end: megabytes.at(-1)[1],
    meanOfFirstHalf: sum(megabytes.slice(0, megabytes.length >> 1).map(([, size]) => size)) / (megabytes.length >> 1),
    meanOfSecondHalf: sum(second.map(([, size]) => size)) / second.length,
    growthOfSecondHalf: perMs * halfOfRequests,
  };
}

/** Least squares: the change per unit of the first number. */
function slopeOf(points) {
  const meanX = sum(points.map(([x]) => x)) / points.length;
  const meanY = sum(points.map(([, y]) => y)) / points.length;
  return sum(points.map(([x, y]) => (x - meanX) * (y - meanY))) / sum(points.map(([x]) => (x - meanX) ** 2));
}

/** SQL statements of one request of our side, by name. */
export async function countStatements({ ours }) {
  const one = await statementsOf(ours, COVERED_PICTURE, { id: youthId(1) });
  const page = await statementsOf(ours, CASELOAD, { first: PAGE });
  const youthsOnPage = JSON.parse(page.answer).data?.navCaseload.edges.filter(
    ({ node }) => node?.housing?.residency?.house,
  ).length;
  if (youthsOnPage !== PAGE)
    throw new Error(`the page of ${PAGE} youths held ${youthsOnPage} whole ones: ${page.answer.slice(0, 600)}`);
  return { one: one.statements, page: page.statements };
}

async function statementsOf(side, query, variables) {
  await side.ask('forgetStatements');
  const answer = await post(side, query, variables);
  return { answer, statements: await side.ask('statements') };
}

/** Statements over the bound: one per record type, and one that decides per subgraph. */
export function statementsOverBound(statements) {
  return Object.entries(statements)
    .filter(([name, times]) => times > (name === 'consent disclose' ? SUBGRAPHS : 1))
    .map(([name, times]) => `${name}: ${times}`);
}
const SUBGRAPHS = 5;

/** Records a profile of our process under load. */
export async function profile({ ours, load }, { file, seconds, youths }) {
  await ours.ask('startProfile');
  await load.ask('run', {
    url: ours.url,
    headers: ours.headers,
    query: COVERED_PICTURE,
    youths,
    connections: CONNECTIONS,
    seed: 13,
    seconds,
  });
  await ours.ask('stopProfile', { file });
}
