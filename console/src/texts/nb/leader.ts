/** What the pages for leaders say. */
export const leader = {
  'reports.title': 'Rapporter',
} as const;
