import { subgraph as childWelfareSubgraph } from '@brobygger/child-welfare';
import { newId, osloDate, type Caller } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import { subgraph as outreachSubgraph } from '@brobygger/outreach';
import { OWN_WISH, runSubgraph, type RunOptions } from '@brobygger/testkit';
import { isBatteryFull } from '../../packages/testkit/src/environment';

/** The youths with a decision have it in each of these and later ones. */
const [YEAR, YEAR_OF_FIVE] = [2016, 2018];
/** How many counts of a day the asker has before its budget is spent: a count takes an opening and a closing. */
const COUNTS = isBatteryFull() ? 5 : 1;
const STEPS_A_DAY = 10;
/** Years that no other test asks for. */
const MANY_YEARS = Array.from({ length: COUNTS + 2 }, (_, n) => 2020 + n);
const whileItRuns = (year: number): Date => new Date(`${year}-07-01T10:00:00Z`);
/** A day of its own for each year: what was spent on another day does not count. */
const whenItIsOver = (year: number): Date => new Date(`${year + 1}-03-01T10:00:00Z`);
const ORGANISATION = newId();
const by = (at: Date) => ({ personId: 'Z1', organisationId: ORGANISATION, at });

/** Outreach and child welfare at one moment, which the test moves, and a leader of outreach who asks for the report of a year. */
async function startTwo() {
  let now = whileItRuns(YEAR);
  const clock = (): Date => now;
  const childWelfare = await runSubgraph(childWelfareSubgraph, { clock });
  let answerer = childWelfare.subgraph;
  const ask: RunOptions['ask'] = (_service, question, body) => answerer.answer(question, 'outreach', body);
  const outreach = await runSubgraph(outreachSubgraph, { clock, ask });
  const caller: Caller = {
    personId: 'Z2',
    role: 'LEADER',
    agency: 'OUTREACH',
    organisationId: ORGANISATION,
    assurance: 'SUBSTANTIAL',
  };
  return {
    setNow: (at: Date) => void (now = at),
    async decide(youthId: string) {
      const author = by(new Date('2015-03-02T10:00:00Z'));
      await childWelfare.services.cases.open(author, {
        ground: OWN_WISH,
        youthId,
        caseWorker: 'Kari Vik',
        district: 'Midtbyen',
      });
      await childWelfare.services.decisions.decide(author, {
        youthId,
        kind: 'VOLUNTARY_ASSISTANCE',
        validFrom: '2015-03-02',
        executedBy: 'OUTREACH',
        wantedByYouth: true,
      });
    },
    /** As a dishonest outreach does, which owns its tables and writes what it likes into them. */
    async addJobs(youthIds: readonly string[], year: number, contractOn = `${year}-06-20`) {
      for (const youthId of youthIds) {
        await outreach.dataSource.query(
          `insert into summer_job (id, youth_id, organisation_id, year, employer, planned_hours, worked_hours, contract_on)
           values ($1, $2, $3, $4, 'Bakeriet', 60, 0, $5)`,
          [newId(), youthId, ORGANISATION, year, contractOn],
        );
      }
    },
    removeJobs: () => outreach.asOwner('update summer_job set year = 2001'),
    /** So many steps of the day are spent before. */
    spend: (steps: number) =>
      childWelfare.dataSource.query('insert into private_count_budget (asker, day, spent) values ($1, $2, $3)', [
        'outreach',
        osloDate(now),
        steps,
      ]),
    /** What the leader reads, to the last byte. */
    async asked(year: number): Promise<string> {
      const hop = { caller, purpose: 'B107', requestId: newId() } as Hop;
      const query = `{ summerJobReport(year: ${year}) { withDecision } }`;
      const { data, errors } = await outreach.subgraph.execute(hop, { query });
      return JSON.stringify({ data, codes: errors?.map(({ extensions }) => extensions['code']) });
    },
    /** Child welfare comes back as a new process over its own database. */
    restart() {
      answerer = childWelfareSubgraph.create({
        dataSource: childWelfare.dataSource,
        registry: { disclose: () => Promise.reject(new Error('asked')) } as never,
        clock,
        deliver: () => Promise.resolve([]),
        onFailure: () => undefined,
      }).subgraph;
    },
    stop: () => Promise.all([outreach.stop(), childWelfare.stop()]),
  };
}

type Two = Awaited<ReturnType<typeof startTwo>>;

const youthId = newId();
const [decided, others] = [14, 14].map((many) => Array.from({ length: many }, () => newId())) as [string[], string[]];
/** Where the one youth has a decision, and where she has none: all else is the same. */
let worlds: readonly Two[];

beforeAll(async () => {
  worlds = await Promise.all([startTwo(), startTwo()]);
  for (const [n, two] of worlds.entries()) {
    for (const each of [...decided, ...(n === 0 ? [youthId] : [])]) await two.decide(each);
  }
});
afterAll(() => Promise.all((worlds ?? []).map((two) => two.stop())));

/** What an attack on a year that nobody has asked for reads in either world. */
async function inTwoWorlds(year: number, attack: (two: Two) => Promise<readonly string[]>) {
  const read = [];
  for (const two of worlds) {
    await two.addJobs([...decided, ...others], year);
    read.push(await attack(two));
  }
  return { withDecision: read[0], without: read[1] };
}

async function expectNothing(
  year: number,
  attack: Parameters<typeof inTwoWorlds>[1],
  lines: readonly string[],
): Promise<void> {
  const { withDecision, without } = await inTwoWorlds(year, attack);
  expect(withDecision).toEqual(without);
  expect(withDecision).toEqual(lines);
}

const NOT_YET = '{"data":{"summerJobReport":{"withDecision":null}},"codes":["YEAR_NOT_CLOSED"]}';
const FOURTEEN = '{"data":{"summerJobReport":{"withDecision":14}}}';
/** She, and youths of nobody. */
const sheAmongNobody = (): readonly string[] => [youthId, ...Array.from({ length: 15 }, () => newId())];

describe('whether one youth has a decision of child welfare is not found by a difference', () => {
  test('before and after she is added to a running or an ended year, late or in time, nor by a restart or chosen sets', async () => {
    await expectNothing(
      YEAR,
      async (two) => {
        two.setNow(whileItRuns(YEAR));
        const running = [await two.asked(YEAR)];
        await two.addJobs([youthId], YEAR);
        running.push(await two.asked(YEAR));
        await two.removeJobs();
        await two.addJobs([...decided, ...others], YEAR);
        two.setNow(whenItIsOver(YEAR));
        await two.addJobs([youthId], YEAR, `${YEAR + 1}-02-01`);
        const over = [await two.asked(YEAR)];
        await two.addJobs([youthId], YEAR);
        over.push(await two.asked(YEAR));
        two.restart();
        over.push(await two.asked(YEAR));
        for (let day = 1; day <= 3; day++) {
          two.setNow(new Date(whenItIsOver(YEAR).getTime() + day * 86_400_000));
          await two.removeJobs();
          await two.addJobs(sheAmongNobody(), YEAR);
          over.push(await two.asked(YEAR));
        }
        return [...running, ...over];
      },
      [NOT_YET, NOT_YET, ...Array<string>(6).fill(FOURTEEN)],
    );
  });

  test('in any number of years at once: she and youths of nobody', async () => {
    const { withDecision, without } = await inTwoWorlds(MANY_YEARS[0] ?? 0, async (two) => {
      two.setNow(whenItIsOver(Math.max(...MANY_YEARS)));
      await two.removeJobs();
      await two.spend(STEPS_A_DAY - 2 * COUNTS);
      const read = [];
      for (const year of MANY_YEARS) {
        await two.addJobs(sheAmongNobody(), year);
        read.push(await two.asked(year));
      }
      return read;
    });
    expect(withDecision).toEqual(without);
    const withheld = '{"data":{"summerJobReport":{"withDecision":null}}}';
    const spent = NOT_YET.replace('YEAR_NOT_CLOSED', 'COUNT_BUDGET_SPENT');
    expect(withDecision).toEqual([...Array<string>(COUNTS).fill(withheld), spent, spent]);
  });
});

// What remains (ADR 0012): the first set of a year is the asker's own choice, and who knows of all others in it learns of the one left.
test('an asker that knows of five youths that they have a decision learns of one more, once for a year', async () => {
  const { withDecision, without } = await inTwoWorlds(YEAR_OF_FIVE, async (two) => {
    two.setNow(whenItIsOver(YEAR_OF_FIVE));
    await two.addJobs([youthId], YEAR_OF_FIVE);
    return [await two.asked(YEAR_OF_FIVE)];
  });
  expect([withDecision, without]).toEqual([[FOURTEEN.replace('14', '15')], [FOURTEEN]]);
});
