import { subgraph as childWelfareSubgraph } from '@brobygger/child-welfare';
import { newId, type Caller } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import { subgraph as outreachSubgraph } from '@brobygger/outreach';
import { OWN_WISH, runSubgraph, type RunOptions } from '@brobygger/testkit';

const YEAR = 2016;
const WHILE_IT_RUNS = new Date('2016-07-01T10:00:00Z');
const WHEN_IT_IS_OVER = new Date('2017-03-01T10:00:00Z');
const ORGANISATION = newId();
const by = (at: Date) => ({ personId: 'Z1', organisationId: ORGANISATION, at });

/** Outreach and child welfare at one moment, which the test moves, and a leader of outreach who asks for the report of a year. */
async function startTwo() {
  let now = WHILE_IT_RUNS;
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
    async addJobs(youthIds: readonly string[], year = YEAR, contractOn = `${year}-06-20`) {
      for (const youthId of youthIds) {
        await outreach.dataSource.query(
          `insert into summer_job (id, youth_id, organisation_id, year, employer, planned_hours, worked_hours, contract_on)
           values ($1, $2, $3, $4, 'Bakeriet', 60, 0, $5)`,
          [newId(), youthId, ORGANISATION, year, contractOn],
        );
      }
    },
    removeJobs: () => outreach.asOwner('update summer_job set year = 2001'),
    /** What the leader reads, to the last byte. */
    async asked(year = YEAR): Promise<string> {
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

/** What an attack reads where the one youth has a decision, and where she has none: all else is the same. */
async function inTwoWorlds(attack: (two: Two, youthId: string) => Promise<readonly string[]>) {
  const youthId = newId();
  const [decided, others] = [14, 14].map((many) => Array.from({ length: many }, () => newId())) as [string[], string[]];
  const read = [];
  for (const hasDecision of [true, false]) {
    const two = await startTwo();
    try {
      for (const each of [...decided, ...(hasDecision ? [youthId] : [])]) await two.decide(each);
      await two.addJobs([...decided, ...others]);
      read.push(await attack(two, youthId));
    } finally {
      await two.stop();
    }
  }
  return { withDecision: read[0], without: read[1] };
}

async function expectNothing(attack: Parameters<typeof inTwoWorlds>[0], lines: readonly string[]): Promise<void> {
  const { withDecision, without } = await inTwoWorlds(attack);
  expect(withDecision).toEqual(without);
  expect(withDecision).toEqual(lines);
}

const NOT_YET = '{"data":{"summerJobReport":{"withDecision":null}},"codes":["YEAR_NOT_CLOSED"]}';
const FOURTEEN = '{"data":{"summerJobReport":{"withDecision":14}}}';

describe('whether one youth has a decision of child welfare is not found by a difference', () => {
  test('before and after she is added to a running year', async () => {
    await expectNothing(
      async (two, youthId) => {
        const before = await two.asked();
        await two.addJobs([youthId]);
        return [before, await two.asked()];
      },
      [NOT_YET, NOT_YET],
    );
  });

  test('before and after she is added to a year that is over, with a date in it, nor after a restart', async () => {
    await expectNothing(
      async (two, youthId) => {
        two.setNow(WHEN_IT_IS_OVER);
        const before = await two.asked();
        await two.addJobs([youthId]);
        const after = await two.asked();
        two.restart();
        return [before, after, await two.asked()];
      },
      [FOURTEEN, FOURTEEN, FOURTEEN],
    );
  });

  test('with a contract that is recorded when the year is over', async () => {
    await expectNothing(
      async (two, youthId) => {
        two.setNow(WHEN_IT_IS_OVER);
        await two.addJobs([youthId], YEAR, '2017-02-01');
        return [await two.asked()];
      },
      [FOURTEEN],
    );
  });

  test('with chosen sets: fifteen youths of nobody and she, day after day', async () => {
    await expectNothing(
      async (two, youthId) => {
        two.setNow(WHEN_IT_IS_OVER);
        const read = [await two.asked()];
        for (let day = 1; day <= 3; day++) {
          two.setNow(new Date(WHEN_IT_IS_OVER.getTime() + day * 86_400_000));
          await two.removeJobs();
          await two.addJobs([youthId, ...Array.from({ length: 15 }, () => newId())]);
          read.push(await two.asked());
        }
        return read;
      },
      [FOURTEEN, FOURTEEN, FOURTEEN, FOURTEEN],
    );
  });

  test('in any number of years at once: she and youths of nobody', async () => {
    const { withDecision, without } = await inTwoWorlds(async (two, youthId) => {
      two.setNow(new Date('2025-03-01T10:00:00Z'));
      await two.removeJobs();
      const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021];
      const read = [];
      for (const year of years) {
        await two.addJobs([youthId, ...Array.from({ length: 15 }, () => newId())], year);
        read.push(await two.asked(year));
      }
      return read;
    });
    expect(withDecision).toEqual(without);
    const withheld = '{"data":{"summerJobReport":{"withDecision":null}}}';
    const spent = NOT_YET.replace('YEAR_NOT_CLOSED', 'COUNT_BUDGET_SPENT');
    expect(withDecision).toEqual([...Array<string>(5).fill(withheld), spent, spent]);
  });
});

// What remains (ADR 0012): the first set of a year is the asker's own choice, and who knows of all others in it learns of the one left.
test('an asker that knows of five youths that they have a decision learns of one more, once for a year', async () => {
  const { withDecision, without } = await inTwoWorlds(async (two, youthId) => {
    two.setNow(WHEN_IT_IS_OVER);
    await two.addJobs([youthId]);
    return [await two.asked()];
  });
  expect([withDecision, without]).toEqual([[FOURTEEN.replace('14', '15')], [FOURTEEN]]);
});
