import { newId } from '@brobygger/domain';
import { inLine, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';
import { createClass, TODAY, type Class } from './class.test-setup';
import { CourseEnrolment } from './course-enrolment.entity';

let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph, { clock: () => TODAY });
});
afterAll(() => running.stop());

/** Three youths on a course of two sessions. */
async function aClassOfThree(course: 'LAW' | 'HEALTH' = 'LAW') {
  const its = createClass(running.services);
  const planned = await its.plans({ course });
  const youths = [await its.settled(), await its.settled(), await its.settled()];
  const places: string[] = [];
  for (const youthId of youths) places.push(await its.enrols(youthId, planned));
  return { its, planned, youths, places: places as [string, string, string] };
}

const attendedOf = async (courseId: string): Promise<readonly number[]> => {
  const places = await running.dataSource
    .getRepository(CourseEnrolment)
    .find({ where: { courseId }, order: { id: 'ASC' } });
  return places.map(({ attended }) => attended);
};
const entriesOf = (youthId: string): Promise<readonly { readonly categories: readonly string[] }[]> =>
  running.dataSource.query(
    "select categories from disclosure_entry where youth_id = $1 and act = 'WROTE' order by id",
    [youthId],
  );
const execute = (its: Class, query: string, variables = {}) =>
  running.subgraph.execute(workerHop('child-welfare', its.author.organisationId), { query, variables });

describe('a class list', () => {
  test('says of each who came and who did not, and sent twice it changes nothing and enters nothing', async () => {
    const { its, planned, youths, places } = await aClassOfThree('HEALTH');
    const [first, second, third] = places;
    await its.records(planned.sessions[0], [first, second], [third]);
    const after = await Promise.all(youths.map(entriesOf));
    await its.records(planned.sessions[0], [first, second], [third]);
    expect(await attendedOf(planned.id)).toEqual([1, 1, 0]);
    expect(await Promise.all(youths.map(entriesOf))).toEqual(after);
    for (const entries of after) expect(entries.at(-1)).toEqual({ categories: ['CHILD_WELFARE_HEALTH_COURSE'] });
    const [session] = (await running.dataSource.query(
      'select count(*)::int as n from course_attendance where session_id = $1',
      [planned.sessions[0]?.id],
    )) as readonly [{ n: number }];
    expect(session).toEqual({ n: 3 });
  });

  test('that corrects another replaces it, and who is not on it stays as they were', async () => {
    const { its, planned, youths, places } = await aClassOfThree();
    const [first, second, third] = places;
    await its.records(planned.sessions[0], [first, second], [third]);
    const before = await Promise.all(youths.map(entriesOf));
    await its.records(planned.sessions[0], [third], [first]);
    await its.records(planned.sessions[1], [first]);
    expect(await attendedOf(planned.id)).toEqual([1, 1, 1]);
    const now = await Promise.all(youths.map(entriesOf));
    expect(now.map((entries, each) => entries.length - (before[each]?.length ?? 0))).toEqual([2, 0, 1]);
  });

  test('is refused whole, with the path, for a place of another course or service, that is none, or that is named twice', async () => {
    const { its, planned, places } = await aClassOfThree();
    const [other, foreign] = [await its.plans({ course: 'ART' }), await aClassOfThree()];
    const onOther = await its.enrols(await its.settled(), other);
    for (const [wrong, at] of [
      [[places[0], onOther], 1],
      [[places[0], places[1], foreign.places[0]], 2],
      [['kurs', places[0]], 0],
      [[places[0], newId()], 1],
      [[places[0], places[0].toUpperCase()], 1],
    ] as const) {
      await expect(its.records(planned.sessions[0], wrong)).rejects.toMatchObject({
        extensions: { code: 'BAD_USER_INPUT', argument: `input.attendance[${at}].enrolmentId` },
      });
    }
    expect([await attendedOf(planned.id), await attendedOf(other.id), await attendedOf(foreign.planned.id)]).toEqual([
      [0, 0, 0],
      [0],
      [0, 0, 0],
    ]);
  });

  test('is refused for a youth whom the service does not serve any more, and for one who has blocked the worker', async () => {
    const { its, planned, youths, places } = await aClassOfThree();
    await running.dataSource.query('insert into worker_block values ($1, $2)', [youths[1], its.author.personId]);
    await running.services.cases.close(its.author, { youthId: youths[2] ?? '', followUpOffered: true });
    for (const place of [places[1], places[2]]) {
      await expect(its.records(planned.sessions[0], [places[0], place])).rejects.toMatchObject({
        extensions: { code: 'BAD_USER_INPUT', argument: 'input.attendance[1].enrolmentId' },
      });
    }
    expect(await attendedOf(planned.id)).toEqual([0, 0, 0]);
  });

  test('is of a session of the own service that has been held and stands', async () => {
    const { its, places } = await aClassOfThree();
    const foreign = await aClassOfThree();
    const ahead = await its.plans({ course: 'ECONOMY', sessions: ['2026-03-03'] });
    await expect(its.records(ahead.sessions[0], [places[0]])).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.sessionId' },
    });
    for (const session of [foreign.planned.sessions[0], undefined]) {
      await expect(its.records(session, [places[0]])).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    }
  });

  test('does not begin a place again that ends at the same time', async () => {
    const { its, planned, youths, places } = await aClassOfThree();
    const [youthId = ''] = youths;
    const [enrolmentId] = places;
    const statement = 'select from course_enrolment where id = $1 for update';
    const [ending, listing] = await inLine(running.dataSource, { statement, values: [enrolmentId] }, [
      () => running.services.courses.end(its.author, { youthId, enrolmentId, status: 'DROPPED' }),
      () => its.records(planned.sessions[0], [enrolmentId]),
    ]);
    const [place] = await running.dataSource.getRepository(CourseEnrolment).findBy({ id: enrolmentId });
    expect(ending?.status).toBe('fulfilled');
    expect(place).toMatchObject({ status: 'DROPPED', attended: listing?.status === 'fulfilled' ? 1 : 0 });
  });

  test('counts once where three workers send it at the same time', async () => {
    const { its, planned, places } = await aClassOfThree();
    const [session] = planned.sessions;
    const send = () => its.records(session, [...places]);
    const statement = 'select from course_session where id = $1 for update';
    const outcomes = await inLine(running.dataSource, { statement, values: [session?.id] }, [send, send, send]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    expect(await attendedOf(planned.id)).toEqual([1, 1, 1]);
  });
});

describe('a class', () => {
  const CLASS = `query($courseId: ID!) { courseClass(courseId: $courseId) {
    enrolmentId youth { id childWelfare { courses { id attended attendance { sessionId isPresent } } } } } }`;

  test('is read by its own service, each with the own attendance, without who has left', async () => {
    const { its, planned, youths, places } = await aClassOfThree();
    await its.records(planned.sessions[0], [places[0]], [places[1]]);
    await running.services.courses.end(its.author, {
      youthId: youths[2] ?? '',
      enrolmentId: places[2],
      status: 'DROPPED',
    });
    const sessionId = planned.sessions[0]?.id;
    const member = (at: 0 | 1, attended: number, isPresent: boolean) => ({
      enrolmentId: places[at],
      youth: {
        id: youths[at],
        childWelfare: { courses: [{ id: places[at], attended, attendance: [{ sessionId, isPresent }] }] },
      },
    });
    expect(await execute(its, CLASS, { courseId: planned.id })).toEqual({
      data: { courseClass: [member(0, 1, true), member(1, 0, false)] },
    });
  });

  test('of another service is not found', async () => {
    const [{ planned }, there] = [await aClassOfThree(), createClass(running.services)];
    for (const courseId of [planned.id, 'kurs']) {
      expect((await execute(there, CLASS, { courseId })).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
  });
});
