/** A part of the sidebar, for one who reads: its pages by name, in the order in which they are read. */
export interface Place {
  readonly title: string;
  readonly pages: readonly string[];
}

/** Where each page of `docs/` stands, by who reads it. Guides, decisions and the schema's reference find their places by their folders. */
export const PLACES: readonly Place[] = [
  {
    title: 'To build a frontend',
    pages: ['frontend-developer', 'client', 'states', 'handovers', 'authzen', 'consent-events', 'other-routers'],
  },
  {
    title: 'To run an agency’s service',
    pages: ['contributing', 'imports', 'register-export'],
  },
  { title: 'Consent officers', pages: ['consent-officer', 'texts'] },
  {
    title: 'Workers and leaders',
    pages: ['console', 'child-welfare-worker', 'nav-worker', 'housing-worker', 'outreach-worker', 'leader'],
  },
  {
    title: 'Youths and guardians',
    pages: [
      'youth',
      'youth-nb',
      'youth-nn',
      'guardian',
      'privacy-notice',
      'privacy-notice-nb',
      'privacy-notice-nn',
      'verify-a-receipt',
    ],
  },
  {
    title: 'Operators',
    pages: [
      'operator',
      'operator-ha',
      'operator-backup',
      'kubernetes',
      'runbooks',
      'scale',
      'witness',
      'verify-a-log',
      'reporting',
    ],
  },
  {
    title: 'Who answers for the data',
    pages: ['dpia', 'processing', 'controllers', 'security', 'breach', 'retention', 'legal-bases'],
  },
  {
    title: 'Reference',
    pages: [
      'schema/index',
      'categories',
      'fields',
      'purposes',
      'rules',
      'error-codes',
      'authorization',
      'configuration',
      'conformance',
      'scenarios',
    ],
  },
  {
    title: 'How, and why',
    pages: ['architecture', 'engine-checks', 'performance', 'glossary', 'adr/index', 'changelog'],
  },
];
