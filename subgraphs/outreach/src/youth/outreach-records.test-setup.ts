import { newId, type Agency, type Profession } from '@brobygger/domain';
import type { Author, Subgraph } from '@brobygger/subgraph-kit';
import { OWN_WISH, createFakeRegistry, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../index';

/** A worker of the organisation that records. */
export const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T12:00:00Z') };

/** A worker of the other organisation of outreach. */
export const other: Author = { personId: 'Z1', organisationId: newId(), at: author.at };

/** A request by a caseworker of the agency's organisation, of a profession or of none. */
export const hopOf = (
  agency: Agency,
  organisationId: string,
  purpose = 'B101',
  profession?: Profession,
): Parameters<Subgraph['execute']>[0] => ({
  caller: {
    personId: 'Z1',
    role: 'CASEWORKER',
    agency,
    organisationId,
    assurance: 'SUBSTANTIAL',
    ...(profession === undefined ? {} : { profession }),
  },
  purpose,
  requestId: newId(),
  audience: 'outreach',
});

/** Runs outreach for the tests of a file on its records; the registry permits what a test says. */
export function runOutreachRecords() {
  const registry = createFakeRegistry();

  let running: RunningSubgraph<OutreachServices>;
  beforeAll(async () => {
    running = await runSubgraph(subgraph, { registry });
  });
  afterAll(() => running.stop());
  beforeEach(() => {
    running.statements.length = 0;
  });
  const outreach = (): RunningSubgraph<OutreachServices> => running;

  /** Everything that outreach can record, of one youth. */
  async function recordAll(youthId: string, by: Author = author): Promise<void> {
    const {
      attendance,
      followUps,
      groups,
      hap,
      angerManagement,
      sanctions,
      summerJobBudgets,
      summerJobs,
      psychologist,
      nurseTalks,
    } = outreach().services;
    await followUps.start(by, {
      ground: OWN_WISH,
      youthId,
      kind: 'LOW_THRESHOLD',
      legalBasis: 'CONSENT_ONLY',
      continuityStaff: ['Kari', 'Ola'],
      bestilling: 'et sted å være',
    });
    await groups.join(by, { ground: OWN_WISH, youthId, kind: 'BOYS_GROUP' });
    await hap.enquire(by, { ground: OWN_WISH, youthId, source: 'KONFLIKTRAAD' });
    await hap.map(by, { youthId, motivation: 'MIXED', outcome: 'OFFERED' });
    await attendance.record(by, { youthId, programme: 'HAP', isPresent: true });
    await angerManagement.assess(by, {
      ground: OWN_WISH,
      youthId,
      usesViolence: true,
      findsItProblematic: true,
      decision: 'OFFERED',
    });
    const { id: sanctionId } = await sanctions.record(by, {
      ground: OWN_WISH,
      youthId,
      kind: 'UNGDOMSSTRAFF',
      source: 'COURT',
      imposedOn: '2026-02-01',
      months: 12,
      conditions: [
        { kind: 'USIT_TALKS', absolute: false, proposedByYouth: true },
        { kind: 'DRUG_TEST', absolute: true, proposedByYouth: false },
      ],
    });
    await sanctions.recordBreach(by, { youthId, sanctionId, kind: 'DRUG_TEST', date: '2026-02-20' });
    const { id: summerJobId } = await summerJobs.apply(by, {
      ground: OWN_WISH,
      youthId,
      year: 2026,
      employer: 'Bakeriet',
      plannedHours: 60,
    });
    await summerJobBudgets.set(by, 2026, 10_000_000);
    await summerJobs.signContract(by, youthId, summerJobId, 180);
    await summerJobs.addHours(by, { youthId, summerJobId, hours: 31.5 });
    await psychologist.record(by, { ground: OWN_WISH, youthId, referredOn: true });
    await nurseTalks.record(by, { ground: OWN_WISH, youthId, themes: ['SEXUAL'] });
  }

  async function read(hop: ReturnType<typeof hopOf>, query: string, variables: Record<string, unknown> = {}) {
    const { data, errors = [] } = await outreach().subgraph.execute(hop, { query, variables });
    return { data: JSON.parse(JSON.stringify(data ?? null)) as Record<string, never>, errors };
  }

  return { outreach, registry, recordAll, read };
}
