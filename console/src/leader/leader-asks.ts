/** For what leaders ask: the work of their own organisation. */
export const LEADING = { purpose: 'B107' } as const;
