import { codesOf, type Answer } from '../harness/ask';
import { officer, worker, youth } from '../harness/callers';
import type { Distributed } from '../harness/distributed';
import { serve } from '../harness/records';
import { SEEDED_AT } from '../harness/seed';

/** What a youth is promised, one of these each. */
export const PROMISES = ['WITHDRAWAL', 'BLOCK', 'PROTECTION'] as const;
export type PromiseKind = (typeof PROMISES)[number];

/** Something that was acknowledged, and that every owner had heard of. */
export interface Promised {
  readonly kind: PromiseKind;
  readonly youthId: string;
}

/** A youth with a consent that stands, and what the youth is promised. */
export interface DrillYouth extends Promised {
  readonly consentId: string;
}

/** Youths whom an office and a house serve, and what is asked of and for them. */
export interface DrillWorld {
  readonly youths: readonly DrillYouth[];
  /** The youth, or an officer, has it done; `null` where no answer says that all have heard of it. */
  promise(youth: DrillYouth): Promise<Promised | null>;
  /** A worker of the office reads what it has of the youth. */
  read(youth: DrillYouth): Promise<Answer>;
  /** One of each kind that nobody has promised. */
  readonly neverPromised: readonly Promised[];
  /** What of it does not hold. */
  broken(promised: readonly Promised[]): Promise<readonly Promised[]>;
  /** Resolves when the office reads its own, and the house across a border, as while all is well. */
  untilWell(): Promise<void>;
}

const OWN = 'query ($id: ID!) { navYouth(id: $id) { nav { case { office } income { monthlyNok } } } }';
const CROSSING = 'query ($id: ID!) { youth(id: $id) { nav { income { selfSufficient } } } }';
const DOING: Readonly<Record<PromiseKind, string>> = {
  WITHDRAWAL: 'mutation ($id: ID!) { withdrawConsent(id: $id) { pendingAt } }',
  BLOCK: 'mutation { blockWorker(input: { personId: "Z1" }) { pendingAt } }',
  PROTECTION:
    'mutation ($id: ID!) { changeAddressProtection(input: { youthId: $id, protection: FORTROLIG, expectedVersion: "0" }) { pendingAt } }',
};

/** Fills the topology with so many youths. */
export async function fillDrillWorld(topology: Distributed, count: number): Promise<DrillWorld> {
  const youths: DrillYouth[] = [];
  let [office, house] = ['', ''];
  await topology.seed(async (seed) => {
    office = await seed.organisation('NAV');
    house = await seed.organisation('HOUSING');
    await seed.knownWorkers(office, 'Z1');
    for (let n = 0; n < count + 1; n += 1) {
      const youthId = await seed.youth();
      await serve(seed, 'NAV', office, youthId);
      await serve(seed, 'HOUSING', house, youthId);
      await seed.platform.services.nav.income.record(
        { personId: 'Z900000', organisationId: office, at: SEEDED_AT },
        { youthId, source: 'WORK', monthlyNok: 9800, selfSufficient: true },
      );
      const covers = { purpose: 'B102', categories: ['NAV_SELF_SUFFICIENCY'] } as const;
      const consentId = await seed.consent({ youthId, recipientId: house, ...covers });
      youths.push({ youthId, consentId, kind: PROMISES[n % PROMISES.length] as PromiseKind });
    }
  });
  // Of the last one nothing is ever promised: by it one sees that all is well.
  const known = youths.pop() as DrillYouth;
  const own = (youthId: string, personId: string): Promise<Answer> =>
    topology.ask(worker('NAV', office, personId), OWN, { id: youthId }, 'B107');
  const crossing = (youthId: string): Promise<Answer> =>
    topology.ask(worker('HOUSING', house, 'Z2'), CROSSING, { id: youthId }, 'B102');

  async function holds({ kind, youthId }: Promised): Promise<boolean> {
    if (kind === 'WITHDRAWAL') return codesOf(await crossing(youthId)).some(([, code]) => code === REFUSED);
    if (kind === 'BLOCK') return codesOf(await own(youthId, 'Z1')).some(([, code]) => code === 'YOUTH_NOT_FOUND');
    const { data } = (await own(youthId, 'Z2')).json;
    return JSON.stringify(data) === '{"navYouth":{"nav":{"case":{"office":null},"income":{"monthlyNok":9800}}}}';
  }

  return {
    youths,
    async promise({ kind, youthId, consentId }) {
      const by = kind === 'PROTECTION' ? officer() : youth(youthId);
      const id = kind === 'PROTECTION' ? youthId : consentId;
      const answer = await topology.ask(by, DOING[kind], kind === 'BLOCK' ? {} : { id }).catch(() => null);
      const isHeard = JSON.stringify(answer?.json.data ?? null).includes('"pendingAt":[]');
      return isHeard ? { kind, youthId } : null;
    },
    read: ({ youthId }) => own(youthId, 'Z2'),
    neverPromised: PROMISES.map((kind) => ({ kind, youthId: known.youthId })),
    async broken(promised) {
      const found: Promised[] = [];
      for (const each of promised) if (!(await holds(each))) found.push(each);
      return found;
    },
    async untilWell() {
      const isWell = async () =>
        [await own(known.youthId, 'Z2'), await crossing(known.youthId)].every(({ text }) => /9800|true/.test(text));
      while (!(await isWell()));
    },
  };
}

const REFUSED = 'UNAUTHORIZED_FIELD_OR_TYPE';
