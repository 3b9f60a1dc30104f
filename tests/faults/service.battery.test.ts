import { newId } from '@brobygger/domain';
import { subgraph as childWelfare } from '@brobygger/child-welfare';
import { subgraph as housing } from '@brobygger/housing';
import { subgraph as nav } from '@brobygger/nav';
import { subgraph as outreach } from '@brobygger/outreach';
import type { Author, Owner, ServicesOfOwner } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph } from '@brobygger/testkit';
import { isBatteryFull } from '../../packages/testkit/src/environment';

const ROUNDS = isBatteryFull() ? 500 : 12;
const MONDAY = new Date('2026-03-02T10:00:00Z');
const ground = OWN_WISH;

/** A record that keeps service open: how one is opened for a youth, and how the one that was opened last is closed. */
interface Keeping {
  open(author: Author, youthId: string): Promise<{ readonly id: string }>;
  close(author: Author, youthId: string, id: string): Promise<unknown>;
}

const ofChildWelfare = ({ cases, investigations }: ServicesOfOwner<typeof childWelfare>): readonly Keeping[] => [
  {
    open: (author, youthId) => cases.open(author, { ground, youthId, caseWorker: 'Kari Prøve', district: 'Bjerke' }),
    close: (author, youthId) => cases.close(author, { youthId, followUpOffered: true }),
  },
  {
    open: (author, youthId) => investigations.open(author, { youthId, reason: 'own observation' }),
    close: (author, youthId, investigationId) =>
      investigations.close(author, { youthId, investigationId, outcome: 'DROPPED' }),
  },
];

const ofNav = ({ cases, caseClosing }: ServicesOfOwner<typeof nav>): readonly Keeping[] => [
  {
    open: (author, youthId) => cases.open(author, { ground, youthId, office: 'NAV Bjerke' }),
    close: (author, youthId) => caseClosing.close(author, { youthId, reason: 'MOVED_DISTRICT', followUpOffered: true }),
  },
];

const ofOutreach = ({ followUps, groups }: ServicesOfOwner<typeof outreach>): readonly Keeping[] => [
  {
    open: (author, youthId) =>
      followUps.start(author, {
        ground,
        youthId,
        kind: 'LOW_THRESHOLD',
        legalBasis: 'CONSENT_ONLY',
        continuityStaff: ['Kari Prøve', 'Ola Prøve'],
      }),
    close: (author, youthId, id) => followUps.end(author, youthId, id, 'GOAL_REACHED'),
  },
  {
    open: (author, youthId) => groups.join(author, { ground, youthId, kind: 'BOYS_GROUP' }),
    close: (author, youthId, id) => groups.leave(author, youthId, id),
  },
];

const ofHousing = ({ followUps }: ServicesOfOwner<typeof housing>): readonly Keeping[] => [
  {
    open: (author, youthId) =>
      followUps.refer(author, { ground, youthId, referringAgency: 'CHILD_WELFARE', basis: 'AFTERCARE' }),
    close: (author, youthId, id) => followUps.decline(author, { youthId, followUpId: id }),
  },
];

/** Numbers of a generator that a round can be repeated by (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Lets workers open and close records of one youth at once, round by round, and after each round asks of the database: is a relation
 * open, and is a record. What a worker was refused is no matter: that the two agree is.
 */
async function rounds<Services extends object>(
  owner: Owner<Services>,
  keepings: (services: Services) => readonly Keeping[],
) {
  const { services, dataSource, stop } = await runSubgraph(owner);
  const kinds = keepings(services);
  const outcomes = { opened: 0, closed: 0, refused: 0, wrong: [] as string[] };
  const isRecordOpen = async (youthId: string, organisationId: string): Promise<boolean> => {
    for (const { entity, isOpen } of owner.nouns.flatMap(({ keepsService = [] }) => keepsService)) {
      if (await dataSource.manager.existsBy(entity, { ...isOpen, youthId, organisationId })) return true;
    }
    return false;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = numbers(round + 1);
    const [youthId, organisationId] = [newId(), newId()];
    const opened = new Map<Keeping, string>();
    const counted = (what: 'opened' | 'closed') => (): void => void (outcomes[what] += 1);
    const act = async (n: number): Promise<void> => {
      const author = { personId: `Z${n}`, organisationId, at: new Date(MONDAY.getTime() + n) };
      const kind = kinds[Math.floor(next() * kinds.length)];
      if (kind === undefined) return;
      const isOpening = next() < 0.5;
      const id = opened.get(kind) ?? newId();
      const doing = isOpening
        ? kind.open(author, youthId).then((made) => void opened.set(kind, made.id))
        : kind.close(author, youthId, id);
      await doing.then(counted(isOpening ? 'opened' : 'closed'), () => void (outcomes.refused += 1));
    };
    // Somebody has begun, so that there is something to close.
    await act(0);
    for (let n = 1; n <= 12; n += 4) await Promise.all([0, 1, 2, 3].map((m) => act(n + m)));
    const [row] = await dataSource.query<{ open: number }[]>(
      'select count(*)::int as open from service_relation where youth_id = $1 and organisation_id = $2 and valid_to is null',
      [youthId, organisationId],
    );
    const isRecord = await isRecordOpen(youthId, organisationId);
    if ((row?.open ?? 0) !== (isRecord ? 1 : 0)) {
      outcomes.wrong.push(`round ${round}: ${row?.open} relations, ${isRecord ? 'a' : 'no'} record`);
    }
  }
  await stop();
  return outcomes;
}

const OWNERS = [
  ['child-welfare', () => rounds(childWelfare, ofChildWelfare)],
  ['nav', () => rounds(nav, ofNav)],
  ['outreach', () => rounds(outreach, ofOutreach)],
  ['housing', () => rounds(housing, ofHousing)],
] as const;

test.each(OWNERS)(
  '%s: of records that are opened and closed at once none is left without a relation, nor a relation without one',
  async (name, run) => {
    const { opened, closed, refused, wrong } = await run();
    process.stdout.write(
      `${name}: ${ROUNDS} rounds, ${opened} opened, ${closed} closed, ${refused} refused, ${wrong.length} wrong\n`,
    );
    expect(wrong).toEqual([]);
    expect([opened > ROUNDS / 2, closed > ROUNDS / 4]).toEqual([true, true]);
  },
);
