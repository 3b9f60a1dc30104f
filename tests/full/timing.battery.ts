import { OWN_WISH } from '@brobygger/testkit';
import { newId } from '@brobygger/domain';
import { startAllInOne, type TogetherInOne } from '../harness/all-in-one';
import type { Answer } from '../harness/ask';
import { worker, youth as asYouth } from '../harness/callers';
import type { Seed } from '../harness/seed';
import { medianOf, rankTest } from './rank-test';

/** Whom is asked for. The asker may resolve none of them. */
type Group = 'unknown' | 'unknown too' | 'served by another' | 'consent withdrawn';

const TIMES = 1000;
const WARM_UP_TIMES = 150;
/** So many youths there are of each group; each question draws from them. */
const YOUTHS = 250;
const PAGE = 50;
const [LEAST, MOST] = [0.46, 0.54];
/** Where a slow machine has not come so far, the battery ends as failed. */
const LIMIT_MS = 20 * 60_000;

const NARROW = 'id';
const WIDE = `id name birthDate
  childWelfare { case { status caseWorker } decisions { kind validFrom validTo } }
  nav { section17 { validFrom validTo status } income { source monthlyNok } }
  outreach { followUps { kind startedOn } } housing { residency { state validFrom } }
  access { category decision }`;

const SHAPES: readonly { readonly name: string; readonly query: string; readonly youths: number }[] = [
  { name: 'youth, narrow', query: `query Q($id: ID!) { youth(id: $id) { ${NARROW} } }`, youths: 1 },
  { name: 'youth, wide', query: `query Q($id: ID!) { youth(id: $id) { ${WIDE} } }`, youths: 1 },
  { name: 'youths, narrow', query: `query Q($ids: [ID!]!) { youths(ids: $ids) { ${NARROW} } }`, youths: PAGE },
  { name: 'youths, wide', query: `query Q($ids: [ID!]!) { youths(ids: $ids) { id name birthDate } }`, youths: PAGE },
];

const PAIRS: readonly (readonly [Group, Group])[] = [
  ['served by another', 'unknown'],
  ['consent withdrawn', 'served by another'],
  ['unknown too', 'unknown'],
];

let running: TogetherInOne;
let office: string;
let idsOf: Readonly<Record<Group, readonly string[]>>;
beforeAll(async () => {
  running = await startAllInOne();
  office = newId();
  idsOf = await running.seed(async (seed) => {
    await seed.organisation('NAV', office);
    return {
      unknown: Array.from({ length: YOUTHS }, () => newId()),
      'served by another': await foreigners(seed),
      'unknown too': Array.from({ length: YOUTHS }, () => newId()),
      'consent withdrawn': await withdrawn(seed),
    };
  });
  // As in a database that has stood for a while: the planner knows its tables.
  await running.databases.query('consent', 'analyze');
});
afterAll(() => running?.stop());

/** Youths whom child welfare serves and the asker does not. */
async function foreigners(seed: Seed): Promise<readonly string[]> {
  const organisationId = await seed.organisation('CHILD_WELFARE');
  const author = { personId: 'Z100001', organisationId, at: new Date(Date.now() - 60_000) };
  const ids: string[] = [];
  for (let n = 0; n < YOUTHS; n += 1) {
    const youthId = await seed.youth();
    await seed.platform.services['child-welfare'].cases.open(author, {
      ground: OWN_WISH,
      youthId,
      caseWorker: 'Kari Vik',
      district: 'Midtbyen',
    });
    ids.push(youthId);
  }
  return ids;
}

/** Such youths who consented to the asker and took it back. */
async function withdrawn(seed: Seed): Promise<readonly string[]> {
  const ids = await foreigners(seed);
  for (const youthId of ids) {
    const id = await seed.consent({
      youthId,
      recipientId: office,
      purpose: 'B101',
      categories: ['CHILD_WELFARE_CASE'],
    });
    await seed.platform.services.consent.consents.withdraw(asYouth(youthId), id, new Date());
  }
  return ids;
}

/** In an order that nobody can learn from, and that no drift of the machine follows. */
function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

async function ask({ query, youths }: (typeof SHAPES)[number], group: Group): Promise<[number, Answer]> {
  const ids = shuffled(idsOf[group]).slice(0, youths);
  const variables = youths === 1 ? { id: ids[0] } : { ids };
  const startedAt = performance.now();
  const answer = await running.ask(worker('NAV', office), query, variables, 'B101');
  return [performance.now() - startedAt, answer];
}

/** The times of each group, asked in turns; every answer has the same bytes, or there is nothing to measure. */
async function timesOf(shape: (typeof SHAPES)[number], endsAt: number): Promise<Record<Group, number[]>> {
  const times: Record<Group, number[]> = {
    unknown: [],
    'unknown too': [],
    'served by another': [],
    'consent withdrawn': [],
  };
  const groups = Object.keys(times) as Group[];
  const [, expected] = await ask(shape, 'unknown');
  expect(expected.json.data).toEqual(shape.youths === 1 ? { youth: null } : { youths: Array(PAGE).fill(null) });
  for (let n = -WARM_UP_TIMES; n < TIMES; n += 1) {
    if (performance.now() > endsAt) throw new Error(`not done after ${LIMIT_MS / 60_000} minutes`);
    for (const group of shuffled(groups)) {
      const [ms, { text }] = await ask(shape, group);
      if (text !== expected.text) throw new Error(`\`${group}\` is answered otherwise than \`unknown\``);
      if (n >= 0) times[group].push(ms);
    }
  }
  return times;
}

test(
  'time tells nobody whether a youth exists, nor whether a consent was withdrawn',
  async () => {
    const endsAt = performance.now() + LIMIT_MS;
    const outside: string[] = [];
    process.stdout.write(`\n| asked | whom (${TIMES} each) | median ms | AUC (95 %) |\n|---|---|---|---|\n`);
    for (const shape of SHAPES) {
      const times = await timesOf(shape, endsAt);
      for (const [one, other] of PAIRS) {
        const { auc, low, high } = rankTest(times[one], times[other]);
        const medians = `${medianOf(times[one]).toFixed(2)} / ${medianOf(times[other]).toFixed(2)}`;
        const measure = `${auc.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
        const line = `| ${shape.name} | ${one} / ${other} | ${medians} | ${measure} |`;
        process.stdout.write(`${line}\n`);
        if (!(auc >= LEAST && auc <= MOST)) outside.push(line);
      }
    }
    expect(outside).toEqual([]);
  },
  2 * LIMIT_MS,
);
