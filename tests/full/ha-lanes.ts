import { worker, youth } from '../harness/callers';
import type { Answer } from '../harness/ask';
import { serve } from '../harness/records';
import { owesRent } from '../harness/rent';
import { SEEDED_AT } from '../harness/seed';
import { leavesOf } from '../faults/leaves';
import { createTimeline, type Timeline } from '../faults/timeline';
import type { HaTopology } from './ha-topology';

/** A youth who owes a rent that nobody else does, and who gives and takes back the consent to show it. */
interface Lane {
  readonly id: string;
  readonly monthNok: number;
  readonly timeline: Timeline;
}

/** A read of a worker who asks once, so that the log tells which read an entry is of. */
export interface Read {
  readonly personId: string;
  readonly began: number;
  readonly ended: number;
  readonly lane: Lane;
  readonly hasCarried: boolean;
  /** What was wrong with the answer, or nothing. */
  readonly fault: string | null;
}

/** What youths were told has been done, by the clock of who asked. */
export interface Acknowledged {
  readonly at: number;
  readonly what: 'given' | 'withdrawn';
  readonly consentId: string;
}

/** Givings and withdrawals that never cease, and reads beside them. */
export interface Lanes {
  readonly acknowledged: readonly Acknowledged[];
  /** What was wrong with the writes that were not acknowledged. */
  readonly writeFaults: readonly string[];
  /** A read behind each withdrawal, before anything is given again. */
  readonly after: readonly Read[];
  read(n: number): Promise<Read>;
  /** Resolves when each lane has been acknowledged a giving and a withdrawal that began from now on. */
  turn(): Promise<void>;
  stop(): Promise<void>;
}

const GIVE =
  'mutation ($to: ID!) { giveConsent(input: { recipientId: $to, purpose: B102, categories: [HOUSING_RENT] }) { id } }';
const WITHDRAW = 'mutation ($id: ID!) { withdrawConsent(id: $id) { id } }';
const READ = 'query ($id: ID!) { youth(id: $id) { id housing { rent { monthNok } } } }';

/** Fills the world, and starts so many lanes over so many youths. */
export async function startLanes(topology: HaTopology, count: number, youths: number): Promise<Lanes> {
  const { office, ids } = await topology.seed(async (seed) => {
    const [to, house] = [await seed.organisation('NAV'), await seed.organisation('HOUSING')];
    const author = { personId: 'Z900000', organisationId: house, at: SEEDED_AT };
    const made: string[] = [];
    for (let n = 0; n < youths; n += 1) {
      const id = await seed.youth();
      await serve(seed, 'NAV', to, id);
      await serve(seed, 'HOUSING', house, id);
      const of = { youthId: id, monthNok: 71_000 + n, arrearsNok: 0, dueOn: '2026-04-01' } as const;
      await owesRent(seed.platform.services.housing.rent, author, of);
      made.push(id);
    }
    return { office: to, ids: made };
  });
  const all = ids.map((id, n): Lane => ({ id, monthNok: 71_000 + n, timeline: createTimeline() }));
  const unused = all.slice(count);
  const current = all.slice(0, count);
  const acknowledged: Acknowledged[] = [];
  const writeFaults: string[] = [];
  const after: Read[] = [];
  /** Reads of the lanes themselves have workers of their own, beside those of `read`. */
  let asked = 500_000;
  let isStopped = false;

  async function write(lane: Lane, query: string, variables: Readonly<Record<string, string>>): Promise<string | null> {
    const answer = await topology.ask(youth(lane.id), query, variables).catch((cause: unknown) => cause as Error);
    const fault = faultOf(answer);
    if (fault === null) {
      return String(Object.values((answer as Answer).json.data as Record<string, { id: string }>)[0]?.id);
    }
    writeFaults.push(fault);
    return null;
  }

  /** Whether each step was acknowledged. Of a giving that was not, nobody knows whether it holds: the youth is left alone from then on. */
  async function giveAndWithdraw(n: number): Promise<void> {
    const lane = current[n] as Lane;
    lane.timeline.mayHold();
    const consentId = await write(lane, GIVE, { to: office });
    if (consentId === null) {
      const next = unused.shift();
      if (next === undefined) throw new RangeError('no youth is left: more faults than the battery was made for');
      await untilReadable(next);
      current[n] = next;
      return;
    }
    acknowledged.push({ at: performance.now(), what: 'given', consentId });
    while ((await write(lane, WITHDRAW, { id: consentId })) === null);
    lane.timeline.isVoid();
    acknowledged.push({ at: performance.now(), what: 'withdrawn', consentId });
    after.push(await readOf(lane, `Z${(asked += 1)}`));
  }

  async function untilReadable(lane: Lane): Promise<void> {
    while ((await readOf(lane, `Z${(asked += 1)}`)).fault !== null);
  }

  async function readOf(lane: Lane, personId: string): Promise<Read> {
    const began = performance.now();
    const answer = await topology
      .ask(worker('NAV', office, personId), READ, { id: lane.id }, 'B102')
      .catch((cause: unknown) => cause as Error);
    const ended = performance.now();
    const hasCarried = !(answer instanceof Error) && leavesOf(answer.json.data).has(lane.monthNok);
    return { personId, began, ended, lane, hasCarried, fault: faultOf(answer) };
  }

  const turns = current.map(() => 0);
  const running = Promise.all(
    current.map(async (_, n) => {
      while (!isStopped) {
        const before = acknowledged.length;
        await giveAndWithdraw(n);
        if (acknowledged.length > before) turns[n] = (turns[n] ?? 0) + 1;
      }
    }),
  );
  running.catch(() => undefined);

  return {
    acknowledged,
    writeFaults,
    after,
    read: (n) => readOf(current[n % current.length] as Lane, `Z${200_000 + n}`),
    async turn() {
      // Of the next one the beginning is not known to be after now.
      const goals = turns.map((done) => done + 2);
      while (turns.some((done, n) => done < (goals[n] ?? 0))) {
        await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 50))]);
      }
    },
    async stop() {
      isStopped = true;
      await running;
    },
  };
}

/** A refusal is an answer as any: consent is given and taken back meanwhile. */
const REFUSALS: readonly unknown[] = ['UNAUTHORIZED_FIELD_OR_TYPE'];

function faultOf(answer: Answer | Error): string | null {
  if (answer instanceof Error) {
    return `${answer.message} ${String((answer.cause as { code?: unknown } | undefined)?.code)}`;
  }
  if (answer.status !== 200) return `HTTP ${answer.status}`;
  const codes = (answer.json.errors ?? []).map(({ extensions }) => extensions?.['code']);
  const fault = codes.find((code) => !REFUSALS.includes(code));
  return fault === undefined ? null : String(fault);
}
