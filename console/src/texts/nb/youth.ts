/** What the pages for this role say. */
export const youth = {
  'seen.title': 'Hvem har sett meg',
} as const;
