/** A session's place in the list, newest first. */
export interface SessionPlace {
  readonly startedAt: Date;
  readonly id: string;
}

/** The place as a cursor holds it. */
export const positionOf = ({ startedAt, id }: SessionPlace): string => `${startedAt.getTime()}/${id}`;

/** The place that a position stands for. */
export function placeOf(position: string): SessionPlace {
  const [milliseconds = '', id = ''] = position.split('/');
  return { startedAt: new Date(Number(milliseconds)), id };
}
