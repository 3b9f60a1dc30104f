import { Alert, BodyLong, Button, Heading, Table, VStack } from '@navikt/ds-react';
import { Link as AkselLink } from '@navikt/ds-react';
import { Link } from 'react-router';
import { useAsked } from '../api/use-asked';
import { CoursePlanOfYearDocument, SetPlanOfCoursesDocument, type CoursePlanOfYearQuery } from '../generated/graphql';
import { OpenedForm } from '../houses/opened-form';
import { Answer } from '../shared/answer';
import { FaultAlert } from '../shared/fault-text';
import { useAct } from '../shared/use-act';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';
import { PLANNED_COURSE } from './planned-form';
import { ProgrammeEvaluations } from './programme-evaluations';
import { useCourseName } from './use-course-name';
import { useSchoolYear, YearSelect } from './year-select';

const FOR = { purpose: 'B107' } as const;
const HEADS = ['courses.course', 'courses.arena', 'courses.partner', 'courses.sessions', 'courses.places'] as const;

export type Plan = NonNullable<CoursePlanOfYearQuery['coursePlan']>;
export type PlannedCourse = Plan['courses'][number];

/** The course plan of a school year: whether it is in time, its courses, and another one. */
export function PlanPage() {
  const t = useText();
  const schoolYear = useSchoolYear();
  const asked = useAsked(CoursePlanOfYearDocument, { schoolYear }, FOR);
  return (
    <VStack gap="space-24">
      <Heading level="1" size="large">
        {t('courses.title')}
      </Heading>
      <BodyLong>{t('courses.about')}</BodyLong>
      <YearSelect />
      <Answer asked={asked} lacking={() => t('courses.title')}>
        {({ coursePlan }) =>
          coursePlan === null || coursePlan === undefined ? null : <PlanOfYear plan={coursePlan} again={asked.again} />
        }
      </Answer>
      <ProgrammeEvaluations isWritten />
    </VStack>
  );
}

function PlanOfYear({ plan, again }: { readonly plan: Plan; readonly again: () => void }) {
  const t = useText();
  const { schoolYear, courses } = plan;
  return (
    <VStack gap="space-24">
      <Ready plan={plan} again={again} />
      {courses.length === 0 ? <BodyLong>{t('courses.none')}</BodyLong> : <Courses plan={plan} />}
      <OpenedForm
        form={PLANNED_COURSE}
        subject={{ schoolYear }}
        sent={({ schoolYear: _, ...course }) => ({ schoolYear, courses: [...courses.map(asPlanned), course] })}
        onDone={again}
      />
    </VStack>
  );
}

/** Whether the plan is ready, and was in time; and that it is ready now. */
function Ready({ plan, again }: { readonly plan: Plan; readonly again: () => void }) {
  const t = useText();
  const { day } = useDates();
  const { send, isBusy, faults } = useAct();
  const { schoolYear, readyOn, dueOn, isLate, courses } = plan;
  const isReady = readyOn !== null && readyOn !== undefined;
  const say = async (): Promise<void> => {
    const input = { schoolYear, isReady: true, courses: courses.map(asPlanned) };
    if ((await send(SetPlanOfCoursesDocument, { input }, FOR)) !== null) again();
  };
  return (
    <VStack gap="space-12" align="start">
      <Alert variant={isLate ? 'warning' : 'info'}>
        {isReady ? t('courses.readyOn', { on: day(readyOn) }) : t('courses.notReady', { due: day(dueOn) })}{' '}
        {isLate && t('courses.late', { due: day(dueOn) })}
      </Alert>
      <FaultAlert faults={faults} />
      {!isReady && courses.length > 0 && (
        <Button variant="secondary" size="small" loading={isBusy} onClick={() => void say()}>
          {t('courses.ready')}
        </Button>
      )}
    </VStack>
  );
}

function Courses({ plan: { schoolYear, courses } }: { readonly plan: Plan }) {
  const t = useText();
  const { day } = useDates();
  const nameOf = useCourseName();
  return (
    <WideTable caption={t('courses.plan', { year: schoolYear })} heads={HEADS.map((head) => t(head))}>
      {courses.map((course) => (
        <Table.Row key={course.id}>
          <Table.HeaderCell scope="row">
            <AkselLink as={Link} to={`/courses/${schoolYear.replace('/', '-')}/${course.id}`}>
              {t('courses.from', {
                course: nameOf(course),
                day: course.sessions[0] === undefined ? '' : day(course.sessions[0].heldOn),
              })}
            </AkselLink>
          </Table.HeaderCell>
          <Table.DataCell>{t(`value.arena.${course.arena}`)}</Table.DataCell>
          <Table.DataCell>
            {course.partner === null || course.partner === undefined
              ? t('courses.alone')
              : t(`value.partner.${course.partner}`)}
          </Table.DataCell>
          <Table.DataCell>{course.sessions.length}</Table.DataCell>
          <Table.DataCell>{course.places}</Table.DataCell>
        </Table.Row>
      ))}
    </WideTable>
  );
}

/** A course as a plan that is sent names it: nothing of it changes. */
const asPlanned = ({ id, course, part, arena, partner, sessions }: PlannedCourse) => ({
  courseId: id,
  course,
  part: part ?? null,
  arena,
  partner: partner ?? null,
  sessions: sessions.map(({ heldOn }) => heldOn),
});
