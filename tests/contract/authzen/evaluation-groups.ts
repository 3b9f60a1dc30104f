import {
  ALICE_READS,
  EVALUATION,
  EVALUATIONS,
  expectBad,
  expectDecision,
  expectDecisions,
  expectFine,
  named,
  record,
  user,
  type Group,
} from './harness';

const { subject, action, resource } = ALICE_READS;
const archived = { status: 'archived' };
const active = { status: 'active' };
const CONTEXT = { time: '2025-06-27T18:03-07:00', ip: '192.168.1.1' };

/** Single decisions. */
export const BASIC: readonly Group[] = [
  ['2.2.1', 'Basic Core', 'a permit', (pdp) => expectDecision(pdp, ALICE_READS, true)],
  [
    '2.2.2',
    'Basic Core',
    'a denial',
    (pdp) => expectDecision(pdp, { subject: user('bob'), action: named('write'), resource }, false),
  ],
  ['2.2.3', 'Basic Core', 'a context', (pdp) => expectDecision(pdp, { ...ALICE_READS, context: CONTEXT }, true)],
  [
    '2.2.4',
    'Basic Properties',
    'a denial for a property of the resource',
    (pdp) => expectDecision(pdp, { subject, action: named('write'), resource: record('record-2', archived) }, false),
  ],
  [
    '2.2.5',
    'Basic Properties',
    'a permit for a property of the subject',
    (pdp) =>
      expectDecision(
        pdp,
        { subject: user('bob', { role: 'admin' }), action: named('write'), resource: record('record-2', archived) },
        true,
      ),
  ],
  [
    '2.2.6',
    'Basic Properties',
    'a permit for a property of the action',
    (pdp) => expectDecision(pdp, { subject, action: named('delete', { soft: true }), resource }, true),
  ],
  [
    '2.2.7',
    'Basic Properties',
    'a denial for a property of the action',
    (pdp) => expectDecision(pdp, { subject, action: named('delete', { soft: false }), resource }, false),
  ],
  [
    '2.2.8',
    'Basic Core',
    'more properties than are looked at',
    (pdp) =>
      expectDecision(
        pdp,
        {
          subject: user('alice', { department: 'Sales', role: 'manager' }),
          action: named('read', { method: 'GET' }),
          resource: record('record-1', { ...active, owner: 'bob' }),
        },
        true,
      ),
  ],
  [
    '2.2.9',
    'Basic Core',
    'fields that nobody knows',
    (pdp) => expectDecision(pdp, { ...ALICE_READS, foo: 'bar', futureField: { nested: true } }, true),
  ],
  [
    '2.3',
    'Basic Core',
    'the form of the answer',
    async (pdp) => {
      const answer = await pdp.post(EVALUATION, ALICE_READS);
      expectFine(answer);
      expect(answer.body).toEqual({ decision: expect.any(Boolean) });
    },
  ],
  [
    '2.4',
    'Basic Core',
    'mistakes of the client',
    async (pdp) => {
      await expectBad(pdp, EVALUATION, [
        { action, resource },
        { subject, resource },
        { subject, action },
        { ...ALICE_READS, subject: { id: 'alice' } },
        { ...ALICE_READS, subject: { type: 'user' } },
        { ...ALICE_READS, action: {} },
        { ...ALICE_READS, resource: { id: 'record-1' } },
        { ...ALICE_READS, resource: { type: 'record' } },
        { ...ALICE_READS, subject: 'alice' },
        { ...ALICE_READS, action: { name: 123 } },
        '{"subject": ',
        '',
      ]);
      for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
        expect([type, (await pdp.post(EVALUATION, ALICE_READS, { 'content-type': type })).status]).toEqual([type, 400]);
      }
    },
  ],
  [
    '2.5',
    'Basic Core',
    'the id of a request',
    async (pdp) => {
      const id = 'bfe9eb29-ab87-4ca3-be83-a1d5d8305716';
      const { headers } = await pdp.post(EVALUATION, ALICE_READS, { 'x-request-id': id });
      expect(headers.get('x-request-id')).toBe(id);
      expectFine(await pdp.post(EVALUATION, ALICE_READS));
    },
  ],
  [
    '2.6',
    'Basic Core',
    'the same question again',
    async (pdp) => {
      for (let n = 0; n < 5; n += 1) await expectDecision(pdp, ALICE_READS, true);
    },
  ],
];

const READS_AND_WRITES = {
  subject: user('bob'),
  resource,
  evaluations: [{ action: named('read') }, { action: named('write') }],
};

/** Several decisions at once. */
export const BATCH: readonly Group[] = [
  [
    '3.2.1',
    'Batch Core',
    'several evaluations',
    (pdp) =>
      expectDecisions(pdp, { subject, action, evaluations: [{ resource }, { resource: record('record-2') }] }, [
        expect.any(Boolean),
        expect.any(Boolean),
      ]),
  ],
  ['3.2.2', 'Batch Core', 'decisions in their order', (pdp) => expectDecisions(pdp, READS_AND_WRITES, [true, false])],
  [
    '3.2.3',
    'Batch Properties',
    'properties of each resource',
    (pdp) =>
      expectDecisions(
        pdp,
        {
          subject,
          action: named('write'),
          evaluations: [{ resource: record('record-1', active) }, { resource: record('record-2', archived) }],
        },
        [true, false],
      ),
  ],
  [
    '3.2.4',
    'Batch Properties',
    'properties of each subject',
    (pdp) =>
      expectDecisions(
        pdp,
        {
          action: named('write'),
          resource: record('record-2', archived),
          evaluations: [{ subject }, { subject: user('bob', { role: 'admin' }) }],
        },
        [false, true],
      ),
  ],
  [
    '3.2.5',
    'Batch Core',
    'evaluations without defaults',
    (pdp) =>
      expectDecisions(pdp, { evaluations: [ALICE_READS, { subject: user('bob'), action: named('write'), resource }] }, [
        true,
        false,
      ]),
  ],
  [
    '3.2.6',
    'Batch Core',
    'a context for all, and one of its own',
    (pdp) =>
      expectDecisions(
        pdp,
        {
          subject,
          action,
          context: CONTEXT,
          evaluations: [{ resource }, { resource: record('record-2'), context: { source: 'batch-override' } }],
        },
        [expect.any(Boolean), expect.any(Boolean)],
      ),
  ],
  [
    '3.2.7',
    'Batch Properties',
    'a default that is filled in',
    (pdp) =>
      expectDecisions(
        pdp,
        {
          subject,
          action: named('write'),
          resource: { type: 'record' },
          evaluations: [
            { resource: { id: 'record-1', properties: active } },
            { resource: record('record-2', archived) },
          ],
        },
        [true, false],
      ),
  ],
  [
    '3.3',
    'Batch Core',
    'the form of the answer',
    async (pdp) => {
      const answer = await pdp.post(EVALUATIONS, READS_AND_WRITES);
      expectFine(answer);
      expect(answer.body).toEqual({ evaluations: [{ decision: true }, { decision: false }] });
    },
  ],
  [
    '3.4',
    'Batch Core',
    'one that cannot be read, and none at all',
    async (pdp) => {
      await expectDecisions(pdp, { subject, action, evaluations: [{ resource }, {}] }, [true, false]);
      await expectDecision(pdp, ALICE_READS, true, EVALUATIONS);
      await expectDecision(pdp, { ...ALICE_READS, evaluations: [] }, true, EVALUATIONS);
    },
  ],
];
