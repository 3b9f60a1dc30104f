import { newId } from '@brobygger/domain';
import { createFakeRegistry, inLine, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';
import { createClass } from './class.test-setup';
import { CourseEnrolment } from './course-enrolment.entity';

const registry = createFakeRegistry();

let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph, { registry });
});
afterAll(() => running.stop());

const aClass = () => createClass(running.services);
const violating = (rule: string) => ({ extensions: { code: 'RULE_VIOLATED', rule } });
const placesOf = (youthId: string) =>
  running.dataSource.getRepository(CourseEnrolment).find({ where: { youthId }, order: { id: 'ASC' } });
const end = (of: ReturnType<typeof aClass>, youthId: string, enrolmentId: string, status: 'COMPLETED' | 'DROPPED') =>
  running.services.courses.end(of.author, { youthId, enrolmentId, status });

/** A settled youth with a place on a course of two sessions. */
async function aPlace(course: 'LAW' | 'HEALTH' = 'LAW') {
  const its = aClass();
  const youthId = await its.settled();
  const planned = await its.plans({ course });
  return { its, youthId, planned, enrolmentId: await its.enrols(youthId, planned) };
}

describe('the target group (INV07)', () => {
  test.each([
    ['nobody knows of', null],
    ['came with others', { unaccompaniedMinor: false, settledOn: '2024-05-17' }],
    ['is not settled', { unaccompaniedMinor: true }],
    ['is settled tomorrow', { unaccompaniedMinor: true, settledOn: '2026-03-03' }],
  ])('a youth who %s gets no place on the programme, but one on the health course', async (_who, profile) => {
    const its = aClass();
    const youthId = await its.served();
    if (profile !== null) await running.services.refugees.record(its.author, { youthId, ...profile });
    const [law, health] = [await its.plans({ course: 'LAW' }), await its.plans({ course: 'HEALTH' })];
    await expect(its.enrols(youthId, law)).rejects.toMatchObject(violating('INV07'));
    await its.enrols(youthId, health);
    expect(await placesOf(youthId)).toMatchObject([{ course: 'HEALTH', status: 'ENROLLED' }]);
  });

  test.each([
    ['2010-03-03', 15, false],
    ['2010-03-02', 16, true],
    ['2005-03-03', 20, true],
    ['2005-03-02', 21, false],
  ])('a youth born on %s is %d: in it is %s, on the health course too', async (birthDate, _age, isIn) => {
    const its = aClass();
    const youthId = newId();
    registry.bornOn(youthId, birthDate);
    await its.settled(youthId);
    for (const course of ['ECONOMY', 'HEALTH'] as const) {
      const enrolling = its.enrols(youthId, await its.plans({ course }));
      if (isIn) await enrolling;
      else await expect(enrolling).rejects.toMatchObject(violating('INV07'));
    }
    expect(await placesOf(youthId)).toHaveLength(isIn ? 2 : 0);
  });

  test('what another service knows of the youth is not known here', async () => {
    const [here, there] = [aClass(), aClass()];
    const youthId = await there.settled(await here.served());
    await expect(here.enrols(youthId, await here.plans({}))).rejects.toMatchObject(violating('INV07'));
  });
});

describe('the housing course (INV07)', () => {
  async function bothParts() {
    const its = aClass();
    const part1 = await its.plans({ course: 'HOUSING', part: 1 });
    const part2 = await its.plans({ course: 'HOUSING', part: 2 });
    return { its, part1, part2, youthId: await its.settled() };
  }

  test('the worker cannot enrol in part 2 before part 1 is completed', async () => {
    const { its, part1, part2, youthId } = await bothParts();
    const enrolmentId = await its.enrols(youthId, part1);
    await expect(its.enrols(youthId, part2)).rejects.toMatchObject({
      extensions: { rule: 'INV07', argument: 'input.courseId' },
    });
    await its.records(part1.sessions[0], [enrolmentId]);
    await end(its, youthId, enrolmentId, 'COMPLETED');
    await its.enrols(youthId, part2);
    expect(await placesOf(youthId)).toMatchObject([
      { part: 1, status: 'COMPLETED', endedOn: '2026-03-02' },
      { part: 2, status: 'ENROLLED', endedOn: null },
    ]);
  });

  test('a part 1 that the youth left does not open part 2, nor one completed at another service', async () => {
    const { its, part1, part2, youthId } = await bothParts();
    await end(its, youthId, await its.enrols(youthId, part1), 'DROPPED');
    await expect(its.enrols(youthId, part2)).rejects.toMatchObject({ extensions: { rule: 'INV07' } });
    const there = aClass();
    await there.settled(youthId);
    const theirs = await there.plans({ course: 'HOUSING', part: 1 });
    const enrolmentId = await there.enrols(youthId, theirs);
    await there.records(theirs.sessions[0], [enrolmentId]);
    await end(there, youthId, enrolmentId, 'COMPLETED');
    await expect(its.enrols(youthId, part2)).rejects.toMatchObject({ extensions: { rule: 'INV07' } });
  });
});

describe('a place on a course', () => {
  test('is planned for a school year to come', async () => {
    const its = aClass();
    const next = await its.plans({ course: 'ECONOMY', partner: 'NAV', sessions: ['2026-09-01'] }, '2026/2027');
    const youthId = await its.settled();
    await its.enrols(youthId, next);
    const copied = { schoolYear: '2026/2027', course: 'ECONOMY', partner: 'NAV', arena: 'EM_BASE', sessions: 1 };
    expect(await placesOf(youthId)).toMatchObject([{ ...copied, status: 'PLANNED', enrolledOn: '2026-03-02' }]);
  });

  test('is had once, and again after the youth left', async () => {
    const { its, youthId, planned, enrolmentId } = await aPlace();
    await expect(its.enrols(youthId, planned)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.courseId' },
    });
    await end(its, youthId, enrolmentId, 'DROPPED');
    await its.enrols(youthId, planned);
    expect(await placesOf(youthId)).toMatchObject([{ status: 'DROPPED' }, { status: 'ENROLLED' }]);
  });

  test('is had on no course of another service, nor on one that was called off, nor on what is no id', async () => {
    const { its, planned } = await aPlace();
    const there = aClass();
    const youthId = await there.settled();
    const off = await there.plans({});
    await running.services.coursePlans.set(there.author, { schoolYear: '2025/2026', courses: [] });
    for (const course of [planned, off, { id: 'kurs', sessions: [] }]) {
      await expect(there.enrols(youthId, course)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    }
    expect(its.author.organisationId).not.toBe(there.author.organisationId);
    expect(await placesOf(youthId)).toEqual([]);
  });

  test('INV09: is completed by who came to half of it, and by nobody who never came', async () => {
    const its = aClass();
    const youthId = await its.settled();
    const planned = await its.plans({ sessions: ['2026-02-02', '2026-02-09', '2026-02-16', '2026-02-23'] });
    const enrolmentId = await its.enrols(youthId, planned);
    for (const session of [planned.sessions[0], planned.sessions[1]]) {
      await expect(end(its, youthId, enrolmentId, 'COMPLETED')).rejects.toMatchObject({
        extensions: { code: 'RULE_VIOLATED', rule: 'INV09', argument: 'enrolmentId' },
      });
      await its.records(session, [enrolmentId]);
    }
    await end(its, youthId, enrolmentId, 'COMPLETED');
    expect(await placesOf(youthId)).toMatchObject([{ status: 'COMPLETED', attended: 2, sessions: 4 }]);
  });

  test('on the health course is left out, without a word, where only courses are released', async () => {
    const { its, youthId } = await aPlace('HEALTH');
    await its.enrols(youthId, await its.plans({ course: 'LAW' }));

    registry.everyYouth().consentsTo('CHILD_WELFARE_COURSES');
    expect(await coursesAsNavSees(youthId)).toEqual({ courses: [{ course: 'LAW' }] });
    registry.everyYouth().consentsTo('CHILD_WELFARE_COURSES', 'CHILD_WELFARE_HEALTH_COURSE');
    expect(await coursesAsNavSees(youthId)).toEqual({ courses: [{ course: 'LAW' }, { course: 'HEALTH' }] });
  });

  test.each(['COMPLETED', 'DROPPED'] as const)('that is %s has ended: nothing more is counted', async (status) => {
    const { its, youthId, planned, enrolmentId } = await aPlace();
    await its.records(planned.sessions[0], [enrolmentId]);
    await end(its, youthId, enrolmentId, status);
    await expect(its.records(planned.sessions[1], [enrolmentId])).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.attendance[0].enrolmentId' },
    });
    await expect(end(its, youthId, enrolmentId, 'COMPLETED')).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
    expect(await placesOf(youthId)).toMatchObject([{ status, attended: 1 }]);
  });

  test('is ended once where two workers end it at the same time', async () => {
    const { its, youthId, planned, enrolmentId } = await aPlace();
    await its.records(planned.sessions[0], [enrolmentId]);
    const statement = 'select from course_enrolment where id = $1 for update';
    const outcomes = await inLine(running.dataSource, { statement, values: [enrolmentId] }, [
      () => end(its, youthId, enrolmentId, 'COMPLETED'),
      () => end(its, youthId, enrolmentId, 'DROPPED'),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('is changed neither by another service nor through another youth, and none is found by what is no id', async () => {
    const { its, youthId, enrolmentId } = await aPlace();
    const there = aClass();
    await there.settled(youthId);
    const sibling = await its.settled();
    for (const dropping of [
      end(there, youthId, enrolmentId, 'DROPPED'),
      end(its, sibling, enrolmentId, 'DROPPED'),
      end(its, youthId, 'kurs', 'DROPPED'),
    ]) {
      await expect(dropping).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    }
    expect(await placesOf(youthId)).toMatchObject([{ status: 'ENROLLED' }]);
  });
});

test('nav is told with consent how often a youth came, and no days', async () => {
  const { its, youthId, planned, enrolmentId } = await aPlace();
  await its.records(planned.sessions[0], [enrolmentId]);
  registry.everyYouth().consentsToAllBut('CHILD_WELFARE_PROGRAMME');
  expect(await coursesAsNavSees(youthId, 'attended sessions')).toEqual({ courses: [{ attended: 1, sessions: 2 }] });
  for (const field of ['enrolledOn', 'endedOn', 'attendance { heldOn }']) {
    await expect(coursesAsNavSees(youthId, field)).rejects.toMatchObject({
      extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
    });
  }
});

async function coursesAsNavSees(youthId: string, fields = 'course'): Promise<unknown> {
  const hop = {
    caller: { personId: 'Z2', role: 'CASEWORKER', agency: 'NAV', organisationId: newId(), assurance: 'SUBSTANTIAL' },
    purpose: 'B104',
    requestId: 'r',
    audience: 'child-welfare',
  } as const;
  const query = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { childWelfare { courses { ${fields} } } } } }`;
  const { data, errors } = await running.subgraph.execute(hop, {
    query,
    variables: { r: [{ __typename: 'Youth', id: youthId }] },
  });
  if (errors !== undefined) throw errors[0];
  return (data?.['_entities'] as { childWelfare: unknown }[])[0]?.childWelfare;
}
