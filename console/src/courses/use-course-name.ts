import type { Course } from '../generated/graphql';
import { useText } from '../texts/language';

/** What a course is called, with its part where it has two. */
export function useCourseName(): (of: {
  readonly course: Course;
  readonly part?: number | null | undefined;
}) => string {
  const t = useText();
  return ({ course, part }) => {
    const name = t(`value.course.${course}`);
    return part === null || part === undefined ? name : t('courses.part', { course: name, part: String(part) });
  };
}
