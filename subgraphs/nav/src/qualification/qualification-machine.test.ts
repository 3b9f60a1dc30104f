import type { Author } from '@brobygger/subgraph-kit';
import type { RunningSubgraph } from '@brobygger/testkit';
import type { NavServices } from '../index';
import { QUALIFICATION_MACHINE, type QualificationAct } from './qualification-machine';
import { QualificationEnrolment } from './qualification-enrolment.entity';
import { QualificationStatus } from './qualification-status';
import { aWorker, handsIn, runQualification, RUNNER, RUNNER_WORKER } from './qualification.test-setup';

let nav: RunningSubgraph<NavServices>;
let hands: ReturnType<typeof handsIn>;
beforeAll(async () => {
  nav = await runQualification();
  hands = handsIn(nav);
});
afterAll(() => nav.stop());

/** By hand: what each makes of which state, and what neither does. */
const TABLE: Readonly<Record<QualificationAct, Readonly<Record<'OFFICE' | 'RUNNER', readonly string[]>>>> = {
  enrol: { OFFICE: [], RUNNER: ['REFERRED → ENROLLED'] },
  recordWeek: { OFFICE: [], RUNNER: ['ENROLLED → ACTIVE', 'ACTIVE → ACTIVE'] },
  end: {
    OFFICE: ['REFERRED → ENDED', 'ENROLLED → ENDED', 'ACTIVE → ENDED'],
    RUNNER: ['REFERRED → ENDED', 'ENROLLED → ENDED', 'ACTIVE → ENDED'],
  },
};

/** Does the act; a refusal is told by the state, which stays. */
function act(name: QualificationAct, author: Author, of: { youthId: string; groupId: string }): Promise<unknown> {
  const { qualification } = nav.services;
  const { youthId } = of;
  switch (name) {
    case 'enrol':
      return qualification.enrol(author, of);
    case 'recordWeek':
      return qualification.recordWeek(author, {
        ...{ youthId, week: '2026-W10', activities: [] },
        ...{ attendedDays: 0, plannedDays: 0 },
      });
    case 'end':
      return qualification.end(author, { youthId, outcome: 'WORK' });
    default:
      return name satisfies never;
  }
}

/** A place in the state, of a youth whom another organisation than the office has accepted. */
async function placeIn(office: Author, groupId: string, status: QualificationStatus): Promise<string> {
  const { id, youthId } = await hands.referred(office);
  const placed = status === 'REFERRED' ? null : groupId;
  await nav.asOwner(
    `update qualification_enrolment set status = $2, group_id = $3, enrolled_on = case when $3::uuid is not null then started_on end
     where id = $1`,
    [id, status, placed],
  );
  return youthId;
}

const ACTS = Object.keys(QUALIFICATION_MACHINE) as readonly QualificationAct[];

test.each(ACTS)(
  '%s is done in the states of the table by those whom it names, and else nothing changes',
  async (name) => {
    const office = aWorker();
    const groupId = await hands.groupOf(office, { runById: RUNNER });
    const done: Record<'OFFICE' | 'RUNNER', string[]> = { OFFICE: [], RUNNER: [] };
    for (const [actor, author] of [['OFFICE', office] as const, ['RUNNER', RUNNER_WORKER] as const]) {
      for (const status of Object.values(QualificationStatus)) {
        const youthId = await placeIn(office, groupId, status);
        const isDone = await act(name, author, { youthId, groupId }).then(
          () => true,
          () => false,
        );
        const place = await nav.dataSource.getRepository(QualificationEnrolment).findOneByOrFail({ youthId });
        if (isDone) done[actor].push(`${status} → ${place.status}`);
        else expect(place.status).toBe(status);
      }
    }
    expect(done).toEqual(TABLE[name]);
  },
);

test('the table that is published is the one that is kept to', () => {
  for (const [name, { by, leads }] of Object.entries(QUALIFICATION_MACHINE)) {
    const published = Object.entries(leads).map(([from, to]) => `${from} → ${to}`);
    for (const actor of ['OFFICE', 'RUNNER'] as const) {
      const isNamed = (by as readonly string[]).includes(actor);
      expect(TABLE[name as QualificationAct][actor]).toEqual(isNamed ? published : []);
    }
  }
});
