import type { ClassOfCourseQuery } from '../generated/graphql';

export type Member = NonNullable<ClassOfCourseQuery['courseClass']>[number];

/** The member's place on this course, of all that they have. */
export const placeOf = ({ youth, enrolmentId }: Member) =>
  youth?.childWelfare?.courses?.find(({ id }) => id === enrolmentId);

/** Whether the member came to the session; `undefined` where nobody has said. */
export const wasAt = (member: Member, sessionId: string): boolean | undefined =>
  placeOf(member)?.attendance?.find((each) => each.sessionId === sessionId)?.isPresent;
