/** What the pages for this role say. */
export const leader = {} as const;
