import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

const WORKER = 'child-welfare-trondheim';
const TODAY = new Date().toISOString().slice(0, 10);
const FIRST = Number(TODAY.slice(0, 4)) - (TODAY.slice(5) < '08-01' ? 1 : 0);
const YEAR = `${FIRST}/${FIRST + 1}`;
const PLAN = `query ($schoolYear: String!) { coursePlan(schoolYear: $schoolYear) {
  readyOn courses { id course arena places completed dropped sessions { heldOn present absent } } } }`;

interface Plan {
  readonly coursePlan: {
    readonly readyOn: string | null;
    readonly courses: readonly { readonly course: string; readonly places: number }[];
  };
}

/** A worker plans a course, gives a youth a place, says who came, and that the youth has left it. */
export function holdsCourses(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const hands = handsOf(eyeOf, worldOf);
  const { main, field, button, sends, ask } = hands;
  const artOf = async () => {
    const { coursePlan } = await ask<Plan>(WORKER, PLAN, { schoolYear: YEAR }, 'B107');
    return coursePlan.courses.find(({ course }) => course === 'ART');
  };
  const isDone = (key: string) => main().getByText(text(key), { exact: true }).waitFor();

  test('a course is added to the plan of the year once, and the plan says whether it is in time', async () => {
    const eye = await hands.be(WORKER, '/courses');
    await button('courses.add').click();
    await field('record.course.course').selectOption('ART');
    await field('record.course.arena').selectOption('SCHOOL');
    await field('courses.days').fill(`${TODAY}\n`);
    await sends('SetPlanOfCourses', () => button('record.send').dblclick());
    expect(await artOf()).toMatchObject({ arena: 'SCHOOL', places: 0, sessions: [{ heldOn: TODAY }] });
    expect(await axeFaults(eye)).toEqual([]);
    eye.told();
  });

  test('a youth gets a place, leaves it and comes back, is on a class list, and completes the course', async () => {
    const eye = eyeOf();
    await main()
      .getByRole('link', { name: new RegExp(`^${text('value.course.ART')}`) })
      .click();
    await eye.settled();
    const enrol = async (): Promise<void> => {
      await field('courses.youth').selectOption({ label: 'Farid Elv' });
      await sends('EnrolInCourseOfYouth', () => button('courses.enrol').dblclick());
      await isDone('courses.enrolled');
    };
    const ending = (key: string) => main().getByRole('button', { name: `${text(key)}: Farid Elv`, exact: true });
    await enrol();
    await sends('DropCourseOfYouth', () => ending('courses.drop').dblclick());
    await isDone('courses.dropped');
    expect(await artOf()).toMatchObject({ places: 0, dropped: 1 });
    await enrol();
    await ending('courses.complete').click();
    await main().getByText(text('fault.rule.INV09'), { exact: true }).waitFor();
    await sends('RecordAttendanceOfClass', () => button('courses.record').dblclick());
    await isDone('courses.recorded');
    expect(await artOf()).toMatchObject({ places: 1, sessions: [{ present: 1, absent: 0 }] });
    expect(await axeFaults(eye)).toEqual([]);
    await sends('CompleteCourseOfYouth', () => ending('courses.complete').dblclick());
    await isDone('courses.completed');
    expect(await artOf()).toMatchObject({ places: 1, completed: 1 });
    eye.told();
  });

  test('staff write what they make of half a year of the programme, and write it anew', async () => {
    const eye = await hands.be(WORKER, '/courses');
    const half = TODAY.slice(5) < '07-01' ? '1' : '2';
    await button('evaluations.new').click();
    for (const summary of ['Det gikk greit.', 'Det gikk bra.']) {
      await field('evaluations.year').fill(TODAY.slice(0, 4));
      await field('evaluations.half').selectOption(half);
      await field('evaluations.summary').fill(summary);
      await sends('RecordEvaluationOfProgramme', () => button('record.send').dblclick());
    }
    const { programmeEvaluations } = await ask<{ readonly programmeEvaluations: readonly object[] }>(
      WORKER,
      '{ programmeEvaluations { year half summary } }',
      {},
      'B107',
    );
    expect(programmeEvaluations).toEqual([
      { year: Number(TODAY.slice(0, 4)), half: Number(half), summary: 'Det gikk bra.' },
    ]);
    expect(await main().innerText()).toContain('Det gikk bra.');
    expect(await axeFaults(eye)).toEqual([]);
    eye.told();
  });
}
