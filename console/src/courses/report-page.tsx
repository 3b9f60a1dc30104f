import { BodyLong, Heading, VStack } from '@navikt/ds-react';
import { CoursesOfYearDocument, type CoursesOfYearQuery } from '../generated/graphql';
import { FigureChart } from '../leader/figure-chart';
import { Figures } from '../leader/figures';
import { ReportPart } from '../leader/report-part';
import { useText } from '../texts/language';
import { ProgrammeEvaluations } from './programme-evaluations';
import { useCourseName } from './use-course-name';
import { useSchoolYear, YearSelect } from './year-select';

type Report = NonNullable<CoursesOfYearQuery['yearlyCourseReport']>;
const FIGURES = ['enrolled', 'completed', 'dropped', 'attended', 'possible'] as const;

/** A school year of the programme in figures, as a picture, as a table, and as a file. */
export function CourseReportPage() {
  const t = useText();
  const schoolYear = useSchoolYear();
  return (
    <VStack gap="space-24">
      <Heading level="1" size="large">
        {t('courses.report')}
      </Heading>
      <BodyLong>{t('courses.aboutReport')}</BodyLong>
      <YearSelect />
      <ReportPart
        title={t('courses.reportOf', { year: schoolYear })}
        document={CoursesOfYearDocument}
        variables={{ schoolYear }}
        reportOf={({ yearlyCourseReport }) => yearlyCourseReport}
      >
        {(report) => <CourseFigures report={report} schoolYear={schoolYear} />}
      </ReportPart>
      <ProgrammeEvaluations isWritten={false} />
    </VStack>
  );
}

function CourseFigures({ report, schoolYear }: { readonly report: Report; readonly schoolYear: string }) {
  const t = useText();
  const nameOf = useCourseName();
  const { courses, youths } = report;
  const figuresOf = (of: Report | Report['courses'][number]) => FIGURES.map((figure) => of[figure]);
  return (
    <VStack gap="space-16">
      <Figures
        caption={t('courses.table', { year: schoolYear })}
        file={`aarsprogram-${schoolYear.replace('/', '-')}`}
        heads={[t('courses.course'), ...FIGURES.map((figure) => t(`courses.${figure}Places`)), t('courses.youths')]}
        rows={[
          ...courses.map((course) => [nameOf(course), ...figuresOf(course), undefined]),
          [t('courses.total'), ...figuresOf(report), youths],
        ]}
      />
      <FigureChart
        title={t('courses.chart', { year: schoolYear })}
        series={[t('courses.enrolledPlaces'), t('courses.completedPlaces'), t('courses.droppedPlaces')]}
        bars={courses.map((course) => ({
          name: nameOf(course),
          values: [course.enrolled, course.completed, course.dropped],
        }))}
      />
    </VStack>
  );
}
