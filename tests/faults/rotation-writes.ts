import { codesOf, type Answer } from '../harness/ask';
import { worker, youth } from '../harness/callers';
import type { RotatingTopology } from './rotating-topology';

/** Whose writes they are: a youth's consents to a house, and what an office of NAV records of the youth. */
export interface Written {
  readonly youthId: string;
  readonly house: string;
  readonly office: string;
}

/** Writes by turns that know what was acknowledged. */
export interface RotationWrites {
  /** Writes once, and answers with what is wrong; with nothing where it is acknowledged. No two at a time. */
  write(n: number): Promise<string>;
  /** What was acknowledged and is not there. */
  lost(): Promise<readonly string[]>;
}

const GIVE = `mutation ($house: ID!) {
  giveConsent(input: { recipientId: $house, purpose: B102, categories: [NAV_SELF_SUFFICIENCY] }) { id } }`;
const WITHDRAW = 'mutation ($id: ID!) { withdrawConsent(id: $id) { id } }';
const RECORD = `mutation ($id: ID!) {
  recordIncome(input: { youthId: $id, source: WORK, monthlyNok: 4200, selfSufficient: false }) { id } }`;

/** The youth gives a consent, NAV records an income, the youth withdraws the consent, and so on. */
export function createRotationWrites(topology: RotatingTopology, { youthId, house, office }: Written): RotationWrites {
  const [given, withdrawn, recorded] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let standing: string | null = null;

  async function setConsent(): Promise<string> {
    const id = standing;
    const [mutation, acknowledged] = id === null ? [GIVE, given] : [WITHDRAW, withdrawn];
    const wrong = await done(topology.ask(youth(youthId), mutation, { house, id }), acknowledged);
    standing = id === null && wrong === '' ? ([...given].at(-1) ?? null) : null;
    return wrong;
  }

  const record = (): Promise<string> =>
    done(topology.ask(worker('NAV', office), RECORD, { id: youthId }, 'B107'), recorded);

  return {
    write: (n) => (n % 2 === 0 ? setConsent() : record()),
    async lost() {
      const idsIn = async (name: 'consent' | 'nav', text: string): Promise<ReadonlySet<string>> =>
        new Set((await topology.server.query<{ id: string }>(name, text, [youthId])).map(({ id }) => id));
      const kept = 'select id from consent where youth_id = $1';
      const missing = [
        ['given', given, await idsIn('consent', kept)],
        ['withdrawn', withdrawn, await idsIn('consent', `${kept} and withdrawn_at is not null`)],
        ['recorded', recorded, await idsIn('nav', 'select id from income_situation where youth_id = $1')],
      ] as const;
      return missing.flatMap(([what, ids, there]) =>
        [...ids].filter((id) => !there.has(id)).map((id) => `${what} ${id}`),
      );
    },
  };
}

/** What is wrong with a write; nothing where it is acknowledged, by the id of what was written. */
function done(asked: Promise<Answer>, acknowledged: Set<string>): Promise<string> {
  return asked.then(
    (answer) => {
      const [written] = Object.values(answer.json.data ?? {}) as readonly ({ readonly id: string } | null)[];
      if (written === null || written === undefined) return `${answer.status} ${JSON.stringify(codesOf(answer))}`;
      acknowledged.add(written.id);
      return '';
    },
    (cause: unknown) => String(cause),
  );
}
