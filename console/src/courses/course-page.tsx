import { Alert, BodyLong, Heading, VStack } from '@navikt/ds-react';
import { useParams } from 'react-router';
import { useAsked } from '../api/use-asked';
import { ClassOfCourseDocument, CoursePlanOfYearDocument } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { PageLink } from '../shared/page-link';
import { isSaid } from '../shared/is-said';
import { useText } from '../texts/language';
import { ClassList } from './class-list';
import { ClassTable } from './class-table';
import { EnrolForm } from './enrol-form';
import { useCourseName } from './use-course-name';

const FOR = { purpose: 'B107' } as const;

/** One course: who has a place, who came to its sessions, and another place. */
export function CoursePage() {
  const t = useText();
  const nameOf = useCourseName();
  const { year = '', courseId = '' } = useParams();
  const schoolYear = year.replace('-', '/');
  const plan = useAsked(CoursePlanOfYearDocument, { schoolYear }, FOR);
  const members = useAsked(ClassOfCourseDocument, { courseId }, FOR);
  const again = (): void => {
    plan.again();
    members.again();
  };
  const course = plan.data?.coursePlan?.courses.find(({ id }) => id === courseId);
  return (
    <VStack gap="space-24">
      <Heading level="1" size="large">
        {course === undefined ? t('courses.course') : t('courses.inYear', { course: nameOf(course), year: schoolYear })}
      </Heading>
      <Answer asked={members}>
        {({ courseClass }, faults) => (
          <VStack gap="space-32">
            <ClassTable courseId={courseId} members={courseClass} faults={faults} again={again} />
            {course !== undefined && (courseClass ?? []).length > 0 && (
              <ClassList courseId={courseId} sessions={course.sessions} members={courseClass ?? []} again={again} />
            )}
            {course === undefined ? (
              plan.state !== 'loading' && <NotInPlan isAway={!isSaid(plan.data?.coursePlan)} />
            ) : (
              <EnrolForm courseId={courseId} again={again} />
            )}
          </VStack>
        )}
      </Answer>
      <PageLink to={`/courses?year=${encodeURIComponent(schoolYear)}`}>{t('courses.toPlan')}</PageLink>
    </VStack>
  );
}

/** A course that the plan does not hold has been called off; of one whose plan could not be had nobody can say so. */
function NotInPlan({ isAway }: { readonly isAway: boolean }) {
  const t = useText();
  return isAway ? <Alert variant="warning">{t('state.failed')}</Alert> : <BodyLong>{t('courses.calledOff')}</BodyLong>;
}
