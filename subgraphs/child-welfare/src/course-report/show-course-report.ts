import { shown, suppressParts } from '@brobygger/domain';
import type { CourseFigures, YearlyCourseReport } from './course-report.type';
import type { CountedCourse, CountedPlaces, CountedYear } from './read-course-report';

type Figures = Omit<YearlyCourseReport, 'schoolYear' | 'csv' | 'organisationId' | 'isSuppressed'>;
type Places = { readonly [K in keyof CountedPlaces]: number | null };

/** The figures to the last digit, for a leader of the organisation. */
export const exact = ({ courses, ...year }: CountedYear): Figures => ({
  ...year,
  courses: courses.map((course) => figuresOf(course, course)),
});

/**
 * The figures for everybody else (ADR 0014). The courses are parts of the places of the year, and how their places ended and were used are
 * parts of a course. A sum of the year is told where all its parts are, so that none follows from it.
 */
export function suppressed({ courses, youths, enrolled, ...sums }: CountedYear): Figures {
  if (shown(youths) === null) {
    return { youths: null, ...NOTHING, courses: courses.map((course) => figuresOf(course, NOTHING)) };
  }
  const parts = suppressParts(Object.fromEntries(courses.map((course, place) => [place, course.enrolled])));
  const shownCourses = courses.map((course, place) =>
    figuresOf(course, parts[place] === null || shown(course.youths) === null ? NOTHING : partsOf(course)),
  );
  const sumOf = (figure: keyof typeof sums): number | null =>
    shownCourses.every((course) => course[figure] !== null) ? sums[figure] : null;
  return {
    youths,
    // A course whose places would be shown, but not its few youths, would follow from the sum.
    enrolled: shownCourses.every((course, place) => course.enrolled === parts[place]) ? enrolled : null,
    completed: sumOf('completed'),
    dropped: sumOf('dropped'),
    attended: sumOf('attended'),
    possible: sumOf('possible'),
    courses: shownCourses,
  };
}

const NOTHING: Places = { enrolled: null, completed: null, dropped: null, attended: null, possible: null };

/** Who completed, who left and who goes on are parts of the places; sessions that were missed are a part of those that there were. */
function partsOf({ enrolled, completed, dropped, attended, possible }: CountedPlaces): Places {
  const ends = suppressParts({ completed, dropped, running: enrolled - completed - dropped });
  const came = suppressParts({ attended, missed: possible - attended });
  return {
    enrolled,
    completed: ends.completed,
    dropped: ends.dropped,
    attended: came.attended,
    possible: shown(possible),
  };
}

const figuresOf = (
  { course, part }: Pick<CountedCourse, 'course' | 'part'>,
  { enrolled, completed, dropped, attended, possible }: Places,
): CourseFigures => ({ course, part, enrolled, completed, dropped, attended, possible });
