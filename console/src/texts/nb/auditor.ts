/** What the pages for this role say. */
export const auditor = {} as const;
