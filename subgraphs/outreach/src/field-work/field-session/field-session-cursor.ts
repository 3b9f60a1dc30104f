import { createError, isId } from '@brobygger/domain';

/** A session's place in the list, newest first. */
export interface SessionPlace {
  readonly startedAt: Date;
  readonly id: string;
}

/** The cursor of a session. */
export const cursorOf = ({ startedAt, id }: SessionPlace): string =>
  Buffer.from(`${startedAt.getTime()}/${id}`).toString('base64url');

/**
 * The place that a cursor stands for.
 * @throws BAD_USER_INPUT
 */
export function placeOf(cursor: string): SessionPlace {
  const [milliseconds = '', id] = Buffer.from(cursor, 'base64url').toString().split('/');
  if (!/^-?\d{1,13}$/.test(milliseconds) || !isId(id)) {
    throw createError('BAD_USER_INPUT', '`after` is not a cursor of this list', { argument: 'after' });
  }
  return { startedAt: new Date(Number(milliseconds)), id };
}
