/** What the pages for this role say. */
export const guardian = {} as const;
