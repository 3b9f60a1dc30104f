/** What the pages for this role say. */
export const officer = {} as const;
