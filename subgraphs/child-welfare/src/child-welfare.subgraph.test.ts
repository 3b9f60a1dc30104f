import { newId, type Agency } from '@brobygger/domain';
import { runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from './index';

let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph);
});
afterAll(() => running.stop());

function worker(agency: Agency = 'CHILD_WELFARE') {
  const organisationId = newId();
  const hop = {
    caller: { personId: 'Z1', role: 'CASEWORKER', agency, organisationId, assurance: 'SUBSTANTIAL' },
    purpose: 'B107',
    requestId: 'r',
    audience: 'child-welfare',
  } as const;
  async function record(mutation: string): Promise<string> {
    const { data, errors } = await running.subgraph.execute(hop, {
      query: `mutation { done: ${mutation} { id youthId } }`,
    });
    if (errors !== undefined) throw errors[0];
    return (data?.['done'] as { readonly id: string }).id;
  }
  async function transfer(youthId: string): Promise<unknown> {
    const { data } = await running.subgraph.execute(hop, {
      query: `{ childWelfareYouth(id: "${youthId}") { childWelfare { transfer { status receiver } } } }`,
    });
    return (data?.['childWelfareYouth'] as { childWelfare: { transfer: unknown } } | null)?.childWelfare.transfer;
  }
  async function plan(): Promise<
    readonly { readonly id: string; readonly sessions: readonly { readonly id: string }[] }[]
  > {
    const { data, errors } = await running.subgraph.execute(hop, {
      query: `mutation { setCoursePlan(input: { schoolYear: "2025/2026", courses: [
        { course: HOUSING, part: 1, arena: SCHOOL, partner: INN, sessions: ["2026-02-02"] },
        { course: ART, arena: EM_BASE, sessions: ["2026-02-03"] }] }) { courses { id course sessions { id } } } }`,
    });
    if (errors !== undefined) throw errors[0];
    // In the order of their names.
    const [art, housing] = (data as { setCoursePlan: { courses: Awaited<ReturnType<typeof plan>> } }).setCoursePlan
      .courses;
    return [housing, art].filter((course) => course !== undefined);
  }
  async function attend(sessionId: string | undefined, enrolmentId: string): Promise<void> {
    const { errors } = await running.subgraph.execute(hop, {
      query: `mutation { recordClassAttendance(input: { sessionId: "${sessionId}",
        attendance: [{ enrolmentId: "${enrolmentId}", isPresent: true }] }) { schoolYear } }`,
    });
    if (errors !== undefined) throw errors[0];
  }
  return { record, transfer, plan, attend };
}

const openCase = (youthId: string) =>
  `openChildWelfareCase(input: { ground: { kind: OWN_WISH }, youthId: "${youthId}", caseWorker: "Kari Vik", district: "Bjerke" })`;

describe('a caseworker of child welfare, through the graph', () => {
  test("records a youth's way from the first day to somebody else's help", async () => {
    const [{ record, transfer, plan, attend }, youthId] = [worker(), newId()];
    await record(openCase(youthId));
    await record(
      `recordRefugeeProfile(input: { youthId: "${youthId}", unaccompaniedMinor: true, settledOn: "2024-05-17", languages: ["tigrinja"] })`,
    );
    await record(
      `decideMeasure(input: { youthId: "${youthId}", kind: VOLUNTARY_ASSISTANCE, validFrom: "2026-03-02",
        executedBy: BFT, wantedByYouth: true })`,
    );
    await record(
      `reviseMeasuresPlan(input: { youthId: "${youthId}", goals: ["Egen bolig"],
        items: [{ name: "Hybel", responsible: "Kari Vik", validFrom: "2026-03-02" }] })`,
    );
    const [housing, art] = await plan();
    const enrolmentId = await record(`enrolInCourse(input: { youthId: "${youthId}", courseId: "${housing?.id}" })`);
    await attend(housing?.sessions[0]?.id, enrolmentId);
    await record(`completeCourse(youthId: "${youthId}", enrolmentId: "${enrolmentId}")`);
    const leftId = await record(`enrolInCourse(input: { youthId: "${youthId}", courseId: "${art?.id}" })`);
    await record(`dropCourse(youthId: "${youthId}", enrolmentId: "${leftId}")`);
    await record(`setChildWelfareCaseStatus(youthId: "${youthId}", status: ENDING)`);
    await record(`startTransfer(input: { youthId: "${youthId}", plannedOn: "2026-09-01" })`);
    await record(`answerTransfer(input: { youthId: "${youthId}", status: ACCEPTED, receiver: "NAV Bjerke" })`);
    expect(await transfer(youthId)).toEqual({ status: 'ACCEPTED', receiver: 'NAV Bjerke' });
    await record(`closeChildWelfareCase(youthId: "${youthId}", followUpOffered: false)`);
    expect(await transfer(youthId)).toBeUndefined();
  });

  test.each([
    ['a status that only closing gives', 'setChildWelfareCaseStatus(youthId: "$id", status: CLOSED)'],
    ['a plan as an answer to a transfer', 'answerTransfer(input: { youthId: "$id", status: PLANNED })'],
    ['a receiver who is nobody', 'startTransfer(input: { youthId: "$id", plannedOn: "2026-09-01", receiver: "  " })'],
    ['a date that does not exist', 'startTransfer(input: { youthId: "$id", plannedOn: "2026-02-30" })'],
    ['a level beyond the scale', 'setLifeAreaGoal(input: { youthId: "$id", area: HEALTH, level: 6, text: "Sove" })'],
    ['a guide in no language', 'issueSocietyGuide(input: { youthId: "$id", language: "?" })'],
    [
      'a case without a caseworker',
      'openChildWelfareCase(input: { ground: { kind: OWN_WISH }, youthId: "$id", caseWorker: "", district: "Bjerke" })',
    ],
  ])('is refused %s', async (_what, mutation) => {
    const [{ record }, youthId] = [worker(), newId()];
    await record(openCase(youthId));
    await expect(record(mutation.replace('$id', youthId))).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('records nothing of a youth whom the service does not serve', async () => {
    const [{ record }, youthId] = [worker(), newId()];
    await expect(
      record(`startTransfer(input: { youthId: "${youthId}", plannedOn: "2026-09-01" })`),
    ).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
  });

  test('is the only one who may: a worker of another agency records nothing', async () => {
    await expect(worker('NAV').record(openCase(newId()))).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN_ROLE' },
    });
  });
});
