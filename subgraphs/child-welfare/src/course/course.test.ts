import { newId } from '@brobygger/domain';
import { OWN_WISH, createFakeRegistry, inLine, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';
import { CourseEnrolment } from './course-enrolment.entity';

const registry = createFakeRegistry();

let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph, { registry });
});
afterAll(() => running.stop());

async function servedYouth() {
  const author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T10:00:00Z') };
  const youthId = newId();
  await running.services.cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
  return { author, youthId };
}

const place = { schoolYear: '2025/2026', arena: 'EM_BASE', sessions: 10 } as const;
const placesOf = (youthId: string) =>
  running.dataSource.getRepository(CourseEnrolment).find({ where: { youthId }, order: { id: 'ASC' } });

/** Holds the place until all the workers wait for it. */
async function inLineFor(enrolmentId: string, changes: readonly (() => Promise<unknown>)[]): Promise<void> {
  const statement = 'select from course_enrolment where id = $1 for update';
  const outcomes = await inLine(running.dataSource, { statement, values: [enrolmentId] }, changes);
  expect(outcomes.map(({ status }) => status)).toEqual(changes.map(() => 'fulfilled'));
}

describe('a place on a course', () => {
  test('INV07: the worker cannot enrol in part 2 of the housing course before part 1 is completed', async () => {
    const { author, youthId } = await servedYouth();
    const part1 = await running.services.courses.enrol(author, { ...place, youthId, course: 'HOUSING', part: 1 });
    const enrolInPart2 = () =>
      running.services.courses.enrol(author, { ...place, youthId, course: 'HOUSING', part: 2 });
    await expect(enrolInPart2()).rejects.toMatchObject({ extensions: { code: 'RULE_VIOLATED', rule: 'INV07' } });
    expect(await placesOf(youthId)).toHaveLength(1);
    await running.services.courses.end(author, { youthId, enrolmentId: part1.id, status: 'COMPLETED' });
    await enrolInPart2();
    expect(await placesOf(youthId)).toMatchObject([
      { part: 1, status: 'COMPLETED' },
      { part: 2, status: 'ENROLLED' },
    ]);
  });

  test('INV07: a part 1 that the youth left does not open part 2', async () => {
    const { author, youthId } = await servedYouth();
    const part1 = await running.services.courses.enrol(author, { ...place, youthId, course: 'HOUSING', part: 1 });
    await running.services.courses.end(author, { youthId, enrolmentId: part1.id, status: 'DROPPED' });
    await expect(
      running.services.courses.enrol(author, { ...place, youthId, course: 'HOUSING', part: 2 }),
    ).rejects.toMatchObject({ extensions: { rule: 'INV07' } });
  });

  test('has a part on the housing course, and on no other', async () => {
    const { author, youthId } = await servedYouth();
    for (const wrong of [{ course: 'HOUSING' }, { course: 'LAW', part: 1 }] as const) {
      await expect(running.services.courses.enrol(author, { ...place, youthId, ...wrong })).rejects.toMatchObject({
        extensions: { argument: 'input.part' },
      });
    }
    expect(await placesOf(youthId)).toEqual([]);
  });

  test('is planned for a school year to come, and begins with the first attendance', async () => {
    const { author, youthId } = await servedYouth();
    const { id: enrolmentId } = await running.services.courses.enrol(author, {
      ...place,
      youthId,
      course: 'ECONOMY',
      partner: 'NAV',
      schoolYear: '2026/2027',
    });
    expect(await placesOf(youthId)).toMatchObject([{ status: 'PLANNED', attended: 0 }]);
    await running.services.courses.recordAttendance(author, { youthId, enrolmentId, attended: 1 });
    expect(await placesOf(youthId)).toMatchObject([{ status: 'ENROLLED', attended: 1 }]);
  });

  test('is refused for two years that do not follow one another', async () => {
    const { author, youthId } = await servedYouth();
    const enrolling = running.services.courses.enrol(author, {
      ...place,
      youthId,
      course: 'LAW',
      schoolYear: '2025/2027',
    });
    await expect(enrolling).rejects.toMatchObject({ extensions: { argument: 'input.schoolYear' } });
  });

  test('counts what workers record at the same time, and never more than the sessions', async () => {
    const { author, youthId } = await servedYouth();
    const { id: enrolmentId } = await running.services.courses.enrol(author, {
      ...place,
      youthId,
      course: 'LAW',
      sessions: 3,
    });
    const attend = () => running.services.courses.recordAttendance(author, { youthId, enrolmentId, attended: 1 });
    await inLineFor(enrolmentId, [attend, attend, attend]);
    await expect(attend()).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.attended' },
    });
    expect(await placesOf(youthId)).toMatchObject([{ attended: 3 }]);
  });

  test('on the health course is left out, without a word, where only courses are released', async () => {
    const { author, youthId } = await servedYouth();
    await running.services.courses.enrol(author, { ...place, youthId, course: 'HEALTH' });
    await running.services.courses.enrol(author, { ...place, youthId, course: 'LAW' });

    registry.everyYouth().consentsTo('CHILD_WELFARE_COURSES');
    expect(await coursesAsNavSees(youthId)).toEqual({ courses: [{ course: 'LAW' }] });
    registry.everyYouth().consentsTo('CHILD_WELFARE_COURSES', 'CHILD_WELFARE_HEALTH_COURSE');
    expect(await coursesAsNavSees(youthId)).toEqual({ courses: [{ course: 'LAW' }, { course: 'HEALTH' }] });
  });

  test.each(['COMPLETED', 'DROPPED'] as const)('that is %s has ended: nothing more is counted', async (status) => {
    const { author, youthId } = await servedYouth();
    const { id: enrolmentId } = await running.services.courses.enrol(author, { ...place, youthId, course: 'LAW' });
    await running.services.courses.end(author, { youthId, enrolmentId, status });
    for (const changing of [
      running.services.courses.recordAttendance(author, { youthId, enrolmentId, attended: 1 }),
      running.services.courses.end(author, { youthId, enrolmentId, status: 'COMPLETED' }),
    ]) {
      await expect(changing).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    }
    expect(await placesOf(youthId)).toMatchObject([{ status, attended: 0 }]);
  });

  test('is changed neither by another service nor through another youth, and none is found by what is no id', async () => {
    const { author, youthId } = await servedYouth();
    const { id: enrolmentId } = await running.services.courses.enrol(author, { ...place, youthId, course: 'LAW' });
    const [colleague, sibling] = [{ ...author, organisationId: newId() }, newId()];
    await running.services.cases.open(colleague, {
      ground: OWN_WISH,
      youthId,
      caseWorker: 'Ola Dal',
      district: 'Grorud',
    });
    await running.services.cases.open(author, {
      ground: OWN_WISH,
      youthId: sibling,
      caseWorker: 'Kari Vik',
      district: 'Bjerke',
    });
    const drop = (by: typeof author, of: string, id: string) =>
      running.services.courses.end(by, { youthId: of, enrolmentId: id, status: 'DROPPED' });
    for (const dropping of [
      drop(colleague, youthId, enrolmentId),
      drop(author, sibling, enrolmentId),
      drop(author, youthId, 'kurs'),
    ]) {
      await expect(dropping).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    }
    expect(await placesOf(youthId)).toMatchObject([{ status: 'ENROLLED' }]);
  });

  test('INV07: a part 1 completed at another service does not open part 2 here', async () => {
    const { author, youthId } = await servedYouth();
    const colleague = { ...author, organisationId: newId() };
    await running.services.cases.open(colleague, {
      ground: OWN_WISH,
      youthId,
      caseWorker: 'Ola Dal',
      district: 'Grorud',
    });
    const { id: enrolmentId } = await running.services.courses.enrol(colleague, {
      ...place,
      youthId,
      course: 'HOUSING',
      part: 1,
    });
    await running.services.courses.end(colleague, { youthId, enrolmentId, status: 'COMPLETED' });
    await expect(
      running.services.courses.enrol(author, { ...place, youthId, course: 'HOUSING', part: 2 }),
    ).rejects.toMatchObject({ extensions: { rule: 'INV07' } });
  });
});

async function coursesAsNavSees(youthId: string): Promise<unknown> {
  const hop = {
    caller: { personId: 'Z2', role: 'CASEWORKER', agency: 'NAV', organisationId: newId(), assurance: 'SUBSTANTIAL' },
    purpose: 'B104',
    requestId: 'r',
    audience: 'child-welfare',
  } as const;
  const query =
    'query($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { childWelfare { courses { course } } } } }';
  const { data, errors } = await running.subgraph.execute(hop, {
    query,
    variables: { r: [{ __typename: 'Youth', id: youthId }] },
  });
  expect(errors).toBeUndefined();
  return (data?.['_entities'] as { childWelfare: unknown }[])[0]?.childWelfare;
}
