import { createHash, randomBytes } from 'node:crypto';
import type { Point } from './point';

const DST = 'brobygger-private-count-v1-tag';

/** The tag of a point: equal for equal points, and nothing can be computed with it. */
export const tagOf = (point: Point): string =>
  createHash('sha256').update(DST).update(point.toBytes()).digest('base64url');

/** A tag of nothing, which looks like any other. */
export const emptyTag = (): string => randomBytes(32).toString('base64url');

/** Whether the other side sent a tag. */
export const isTag = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{43}$/.test(text);
