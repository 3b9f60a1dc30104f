/** What the pages for this role say. */
export const caseworker = {} as const;
