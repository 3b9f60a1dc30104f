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

/** Both sides give the same bytes for the picture that the purpose covers. */
export async function assertSameAnswers({ ours, stock }, youths) {
  for (let n = 1; n <= SAMPLE; n += 1) {
    const id = youthId(Math.ceil((n / SAMPLE) * youths));
    const [one, other] = await Promise.all([ours, stock].map((side) => post(side, COVERED_PICTURE, { id })));
    if (one !== other) throw new Error(`the answers differ for \`${id}\`:\n${one}\n${other}`);
    if (!one.includes('"followUps":[{') || one.includes('"errors"')) throw new Error(`not the whole picture: ${one}`);
  }
  return SAMPLE;
}

/** Wakes connections that the other side's turn has left idle: what of it fails is not counted. */
const LEAD_IN_SECONDS = 0.5;

/** One turn of one side. What our side carries to the log after its answers is counted into its time. */
async function turn(sides, side, query, { seconds, seed, youths }) {
  const load = {
    url: side.url,
    headers: side.headers,
    query: query.text,
    mayWithhold: query.mayWithhold === true,
    youths,
    connections: CONNECTIONS,
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

/** Turns A B A B … of both sides over the same youths, and the ratio of each pair. */
async function compare(sides, queries, { turns, seconds, warmUpSeconds, youths, say }) {
  for (const name of ['ours', 'stock'])
    await turn(sides, sides[name], queries[name], { seconds: warmUpSeconds, seed: 7, youths });
  const pairs = [];
  for (let n = 0; n < turns / 2; n += 1) {
    const ours = await turn(sides, sides.ours, queries.ours, { seconds, seed: 100 + n, youths });
    const stock = await turn(sides, sides.stock, queries.stock, { seconds, seed: 100 + n, youths });
    pairs.push({ ours, stock, ratio: ours.perSecond / stock.perSecond });
    say(
      `  turn ${n + 1}: ours ${ours.perSecond.toFixed(0)}/s, stock ${stock.perSecond.toFixed(0)}/s, ratio ${pairs[n].ratio.toFixed(2)}`,
    );
  }
  const ratios = pairs.map(({ ratio }) => ratio);
  const summary = (name) =>
    Object.fromEntries(
      ['perSecond', 'p50', 'p99', 'cpuMsPerRequest', 'loadCpuMsPerRequest', 'settleSeconds', 'faults'].map((key) => [
        key,
        median(pairs.map((pair) => pair[name][key])),
      ]),
    );
  return {
    ours: summary('ours'),
    stock: summary('stock'),
    ratio: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    pairs,
  };
}

/** The picture that both sides may answer in full, byte for byte the same. */
export const compareCovered = (sides, options) =>
  compare(sides, { ours: { text: COVERED_PICTURE }, stock: { text: COVERED_PICTURE } }, options);

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
