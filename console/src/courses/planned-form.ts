import { recordForm, type RecordForm } from '../caseworker/record/record-form';
import { SetPlanOfCoursesDocument, type PlannedCourseInput } from '../generated/graphql';

/** A course that is added to a plan, with the days on which it is held. */
export const PLANNED_COURSE: RecordForm = recordForm<PlannedCourseInput, 'courseId'>({
  name: 'planned-course',
  title: 'courses.add',
  // What is filled in is one course of the whole plan that is sent.
  document: SetPlanOfCoursesDocument as never,
  fields: {
    course: {
      is: 'choice',
      words: ['JOB_SEEKING_AND_PRACTICE', 'HOUSING', 'ECONOMY', 'LAW', 'HEALTH', 'ART', 'SPT', 'SBM'],
      texts: 'value.course',
      label: 'record.course.course',
    },
    part: {
      is: 'step',
      words: ['1', '2'],
      texts: 'courses.partIs',
      label: 'record.course.part',
      onlyWhen: { field: 'course', is: 'HOUSING' },
    },
    arena: { is: 'choice', words: ['SCHOOL', 'EM_BASE'], texts: 'value.arena', label: 'record.course.arena' },
    partner: {
      is: 'choice',
      words: [
        'JOBBX',
        'LO',
        'INN',
        'NAV',
        'POLICE',
        'REFUGEE_HEALTH_TEAM',
        'SCHOOL_HEALTH_SERVICE',
        'MINOHELSETEAM',
        'BFT',
        'OTHER',
      ],
      texts: 'value.partner',
      label: 'record.course.partner',
      isOptional: true,
    },
    sessions: { is: 'lines', most: 200, each: 10, label: 'courses.days', about: 'courses.daysAbout' },
  },
});
