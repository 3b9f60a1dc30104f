import {
  ALICE_READS,
  EVALUATION,
  EVALUATIONS,
  expectBad,
  expectFine,
  expectResults,
  named,
  record,
  searchOf,
  user,
  type Group,
  type PdpAnswer,
} from './harness';

const { subject, action, resource } = ALICE_READS;
const USERS = { subject: { type: 'user' }, action, resource };
const CONTEXT = { time: '2024-10-26T01:22-07:00' };
const ADMIN = user('bob', { role: 'admin' });
const ARCHIVED = record('record-2', { status: 'archived' });

interface Page {
  readonly results: readonly unknown[];
  readonly page?: { readonly next_token?: unknown };
}

/** A page of results, of the form that a page must have. */
function pageIn(answer: PdpAnswer): Page {
  expectFine(answer);
  const page = answer.body as Page;
  expect(Array.isArray(page.results)).toBe(true);
  if (page.page !== undefined) expect(page.page).toMatchObject({ next_token: expect.any(String) });
  return page;
}

/** Who may, what of, and which actions. */
export const SEARCH: readonly Group[] = [
  ['4.2.1', 'Search Core', 'subjects', (pdp) => expectResults(pdp, 'subject', USERS, ['alice', 'bob'])],
  [
    '4.2.2',
    'Search Core',
    'subjects in a context',
    (pdp) => expectResults(pdp, 'subject', { ...USERS, context: CONTEXT }, ['alice', 'bob']),
  ],
  [
    '4.2.3',
    'Search Core',
    'subjects, whose id is left out',
    async (pdp) => {
      await expectResults(pdp, 'subject', USERS, ['alice', 'bob']);
      // One that is sent all the same is passed over.
      await expectResults(pdp, 'subject', { ...USERS, subject }, ['alice', 'bob']);
    },
  ],
  [
    '4.2.4',
    'Search Properties',
    'subjects by a property of the resource',
    (pdp) =>
      expectResults(pdp, 'subject', { subject: { type: 'user' }, action: named('write'), resource: ARCHIVED }, ['bob']),
  ],
  [
    '4.3.1',
    'Search Core',
    'resources',
    (pdp) => expectResults(pdp, 'resource', { subject, action, resource: { type: 'record' } }, ['record-1']),
  ],
  [
    '4.3.2',
    'Search Core',
    'resources, whose id is left out',
    async (pdp) => {
      await expectResults(pdp, 'resource', { subject, action, resource: { type: 'record' } }, ['record-1']);
      await expectResults(pdp, 'resource', ALICE_READS, ['record-1', 'record-2']);
    },
  ],
  [
    '4.3.3',
    'Search Properties',
    'resources by a property of the subject',
    (pdp) =>
      expectResults(pdp, 'resource', { subject: ADMIN, action: named('write'), resource: { type: 'record' } }, [
        'record-2',
      ]),
  ],
  ['4.4.1', 'Search Core', 'actions', (pdp) => expectResults(pdp, 'action', { subject, resource }, ['read', 'write'])],
  [
    '4.4.2',
    'Search Core',
    'actions in a context',
    (pdp) => expectResults(pdp, 'action', { subject, resource, context: CONTEXT }, ['read', 'write']),
  ],
  [
    '4.4.3',
    'Search Properties',
    'actions by properties',
    (pdp) => expectResults(pdp, 'action', { subject: ADMIN, resource: ARCHIVED }, ['write']),
  ],
  [
    '4.5',
    'Search Core',
    'pages',
    async (pdp) => {
      const path = searchOf('subject');
      const first = pageIn(await pdp.post(path, { ...USERS, page: { limit: 1 } }));
      expect(first.results).toHaveLength(1);
      const token = first.page?.next_token;
      expect(token).toMatch(/./);
      const rest = pageIn(await pdp.post(path, { ...USERS, page: { token } }));
      expect(rest.page).toMatchObject({ next_token: '' });
      expect([...first.results, ...rest.results]).toEqual([user('alice'), user('bob')]);
      expect(pageIn(await pdp.post(path, USERS)).page).toBeUndefined();
    },
  ],
  [
    '4.6',
    'Search Core',
    'nothing that fits',
    async (pdp) => {
      const bodies = [
        ['action', { subject: user('nonexistent-user'), resource }],
        ['subject', { ...USERS, subject: { type: 'spaceship' } }],
      ] as const;
      for (const [of, body] of bodies) {
        const answer = await pdp.post(searchOf(of), body);
        expectFine(answer);
        expect(answer.body).toEqual({ results: [] });
      }
    },
  ],
  [
    '4.7',
    'Search Core',
    'mistakes of the client',
    async (pdp) => {
      const kind = { type: 'record' };
      await expectBad(pdp, searchOf('subject'), [
        { subject: { type: 'user' }, resource },
        { ...USERS, resource: kind },
      ]);
      await expectBad(pdp, searchOf('resource'), [
        { action, resource: kind },
        { subject: { type: 'user' }, action, resource: kind },
      ]);
      await expectBad(pdp, searchOf('action'), [{ subject }]);
    },
  ],
];

/** What holds for all endpoints, and where they are found. */
export const TRANSPORT_AND_DISCOVERY: readonly Group[] = [
  [
    '5',
    'Transport',
    'every endpoint',
    async (pdp) => {
      const bodies = [
        [EVALUATION, ALICE_READS],
        [EVALUATIONS, { evaluations: [ALICE_READS] }],
        [searchOf('subject'), USERS],
        [searchOf('resource'), { ...ALICE_READS, resource: { type: 'record' } }],
        [searchOf('action'), { subject, resource }],
      ] as const;
      for (const [path, body] of bodies) {
        const answer = await pdp.post(path, { ...body, unknown: [1] }, { 'x-request-id': path });
        expectFine(answer);
        expect(answer.headers.get('x-request-id')).toBe(path);
        expect([path, (await pdp.post(path, {})).status]).toEqual([path, 400]);
      }
    },
  ],
  [
    '6',
    'Discovery',
    'the metadata',
    async (pdp) => {
      const answer = await pdp.get('/.well-known/authzen-configuration');
      expectFine(answer);
      const { policy_decision_point: base, ...endpoints } = answer.body as Readonly<Record<string, string>>;
      expect(base).toBe(pdp.base);
      expect(Object.keys(endpoints).sort()).toEqual([
        'access_evaluation_endpoint',
        'access_evaluations_endpoint',
        'search_action_endpoint',
        'search_resource_endpoint',
        'search_subject_endpoint',
      ]);
      for (const url of Object.values(endpoints)) {
        expect(new URL(url).protocol).toBe('https:');
        // What it names is there.
        expect([url, (await pdp.post(new URL(url).pathname, {})).status]).toEqual([url, 400]);
      }
    },
  ],
];
