import { newId, type HandoverReason } from '@brobygger/domain';
import { HANDOVER, HANDOVER_QUESTION } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type NavServices } from '../index';

const [OTHER_OFFICE, HOUSING] = [newId(), newId()];
const asked: unknown[] = [];
const at = new Date('2026-03-02T10:00:00Z');

let nav: RunningSubgraph<NavServices>;
beforeAll(async () => {
  nav = await runSubgraph(subgraph, {
    clock: () => at,
    ask(_registry, question, body) {
      asked.push([question, body]);
      const { receiverId, kind } = body as { readonly receiverId: string; readonly kind: string };
      const takes = receiverId === (kind === 'TRANSFER' ? OTHER_OFFICE : HOUSING);
      return Promise.resolve({ takes, name: takes ? 'NAV Grorud' : null });
    },
  });
});
afterAll(() => nav.stop());

async function servedYouth() {
  const [author, youthId] = [{ personId: 'Z1', organisationId: newId(), at }, newId()];
  await nav.services.cases.open(author, { ground: OWN_WISH, youthId, office: 'NAV Bjerke', district: 'BJERKE' });
  const move = (receiverId = OTHER_OFFICE) =>
    nav.services.caseMoves.ask(author, { youthId, receiverId, district: 'OTHER_OSLO', movesOn: '2026-04-01' });
  const settle = (state: 'IN_PROGRESS' | 'CANCELLED', reason: HandoverReason | null = null) =>
    nav.services.caseMoves.settle(author, { youthId, state, reason });
  const read = async (fields: string): Promise<unknown> => {
    const query = `{ navYouth(id: "${youthId}") { nav { ${fields} } } }`;
    const { data, errors } = await nav.subgraph.execute(workerHop('nav', author.organisationId), { query });
    if (errors !== undefined) throw errors[0];
    return (data?.['navYouth'] as { readonly nav: unknown }).nav;
  };
  return { author, youthId, move, settle, read };
}

/** The registry tells what the other office said. */
async function answered(handover_id: string, receiver_state: string, reason: string | null = null): Promise<void> {
  const told = { handover_id, side: 'SENDER', youth_id: null, organisation_id: newId(), other_id: OTHER_OFFICE };
  const unsaid = { proposed_on: null, accepted: false, on_day: null, basis_kind: null, basis_id: null, sent_at: null };
  const said = { kind: 'TRANSFER', sender_state: 'REQUESTED', receiver_state, reason, is_delivered: true };
  const payload = { ...told, ...unsaid, ...said, version: Date.now() * 1000 };
  expect(await nav.subgraph.receive('consent', [{ id: newId(), kind: HANDOVER.kind, payload }])).toEqual([]);
}

const stateOf = async (youthId: string): Promise<unknown> => ({
  cases: await nav.dataSource.query('select status, close_reason from nav_case where youth_id = $1', [youthId]),
  decisions: await nav.dataSource.query('select status from section17_decision where youth_id = $1', [youthId]),
  serving: await nav.dataSource.query('select 1 from service_relation where youth_id = $1 and valid_to is null', [
    youthId,
  ]),
});

test('a move is asked of the other office, and the case stays open with what was decided until that has accepted', async () => {
  const { author, youthId, move, settle, read } = await servedYouth();
  await nav.services.section17.grant(author, { youthId, validFrom: '2026-01-01' });
  const { id } = await move();
  expect(asked.at(-1)).toEqual([HANDOVER_QUESTION, { receiverId: OTHER_OFFICE, kind: 'TRANSFER' }]);
  expect(
    await read('case { status } section17 { status } caseMoves { status reason receiver district movesOn askedOn }'),
  ).toEqual({
    case: { status: 'OPEN' },
    section17: { status: 'GRANTED' },
    caseMoves: [
      {
        ...{ status: 'REQUESTED', reason: null, receiver: 'NAV Grorud', district: 'OTHER_OSLO' },
        ...{ movesOn: '2026-04-01', askedOn: '2026-03-02' },
      },
    ],
  });
  const [sent] = (await nav.told()).filter(({ payload }) => payload['handover_id'] === id);
  expect(sent?.payload).toMatchObject({ receiver_id: OTHER_OFFICE, kind: 'TRANSFER', on_day: '2026-04-01' });
  await expect(settle('IN_PROGRESS')).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'input.state' },
  });
  await expect(move()).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
});

test('INV12: confirmed, the case and what was decided are transferred, and referrals on section 17 are called back', async () => {
  const { author, youthId, move, settle } = await servedYouth();
  const { id: basisId } = await nav.services.section17.grant(author, { youthId, validFrom: '2026-01-01' });
  const { id: referralId } = await nav.services.referrals.refer(author, {
    ...{ youthId, receiverId: HOUSING, basisKind: 'SECTION_17', basisId },
  });
  const { id } = await move();
  await answered(id, 'ACCEPTED');
  await expect(settle('IN_PROGRESS')).resolves.toEqual({ id, youthId });
  expect(await stateOf(youthId)).toEqual({
    cases: [{ status: 'TRANSFERRED', close_reason: 'MOVED_DISTRICT' }],
    decisions: [{ status: 'TRANSFERRED' }],
    serving: [],
  });
  const referral: unknown = await nav.dataSource.query(
    'select state, reason from sent_handover where handover_id = $1',
    [referralId],
  );
  expect(referral).toEqual([{ state: 'CANCELLED', reason: 'MOVED_DISTRICT' }]);
});

test('INV12: a case never moves to the own office, and to no organisation that is no NAV office', async () => {
  const { author, youthId, move } = await servedYouth();
  for (const own of [author.organisationId, author.organisationId.toUpperCase()]) {
    await expect(move(own)).rejects.toMatchObject({
      extensions: { code: 'RULE_VIOLATED', rule: 'INV12', argument: 'input.receiverId' },
    });
  }
  for (const none of [HOUSING, 'none']) {
    await expect(move(none)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.receiverId' },
    });
  }
  expect(await nav.dataSource.query('select 1 from nav_case_move where youth_id = $1', [youthId])).toEqual([]);
});

test('a move that was refused leaves the case open, and another may be asked; each stays on record', async () => {
  const { youthId, move, settle, read } = await servedYouth();
  const { id } = await move();
  await answered(id, 'REJECTED', 'NO_CAPACITY');
  await expect(settle('IN_PROGRESS')).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  await move();
  await settle('CANCELLED', 'YOUTH_DECLINED');
  expect(await read('case { status } caseMoves { status reason }')).toEqual({
    case: { status: 'OPEN' },
    caseMoves: [
      { status: 'CANCELLED', reason: 'YOUTH_DECLINED' },
      { status: 'REJECTED', reason: 'NO_CAPACITY' },
    ],
  });
  expect(await stateOf(youthId)).toMatchObject({ serving: [{}] });
});

/** What the work list of the office has of moves. */
async function due(organisationId: string): Promise<unknown> {
  const query = '{ workList { caseMoves { recordId state isDelivered movesOn askedOn youth { id } } } }';
  const { data, errors } = await nav.subgraph.execute(workerHop('nav', organisationId, { purpose: 'B107' }), { query });
  if (errors !== undefined) throw errors[0];
  return (data?.['workList'] as { readonly caseMoves: unknown }).caseMoves;
}

test('a move stands in the work list until it is confirmed, called off or asked for anew: a refused one is nobody’s', async () => {
  const { author, youthId, move, settle } = await servedYouth();
  const row = { isDelivered: true, movesOn: '2026-04-01', askedOn: '2026-03-02', youth: { id: youthId } };
  const { id: refused } = await move();
  expect(await due(author.organisationId)).toEqual([
    { ...row, recordId: refused, state: 'REQUESTED', isDelivered: false },
  ]);
  await answered(refused, 'REJECTED', 'NO_CAPACITY');
  expect(await due(author.organisationId)).toEqual([{ ...row, recordId: refused, state: 'REJECTED' }]);
  await move();
  await settle('CANCELLED', 'NO_LONGER_NEEDED');
  expect(await due(author.organisationId)).toEqual([]);
  const { id } = await move();
  await answered(id, 'ACCEPTED');
  expect(await due(author.organisationId)).toEqual([{ ...row, recordId: id, state: 'ACCEPTED' }]);
  await settle('IN_PROGRESS');
  expect(await due(author.organisationId)).toEqual([]);
});

test('what its receiver gave back is in the work list, and of another office or a youth who keeps the worker out nothing', async () => {
  const { author, youthId, move } = await servedYouth();
  const { id } = await move();
  await answered(id, 'CANCELLED', 'NO_CAPACITY');
  expect(await due(author.organisationId)).toMatchObject([{ recordId: id, state: 'CANCELLED' }]);
  expect(await due(newId())).toEqual([]);
  await nav.dataSource.query('insert into worker_block (youth_id, person_id) values ($1, $2)', [youthId, 'Z1']);
  expect(await due(author.organisationId)).toEqual([]);
});

test('a case is not closed while a move of it is under way', async () => {
  const { author, youthId, move, settle } = await servedYouth();
  await move();
  const close = () => nav.services.caseClosing.close(author, { youthId, reason: 'OTHER', followUpOffered: true });
  await expect(close()).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
  await expect(settle('CANCELLED')).rejects.toMatchObject({ extensions: { argument: 'input.reason' } });
  await settle('CANCELLED', 'NO_LONGER_NEEDED');
  await close();
});

test('where the youth lives now and then is told to nobody of a youth with a protected address', async () => {
  const { youthId, move, read } = await servedYouth();
  await move();
  const protect = 'insert into protected_youth (youth_id, protection) values ($1, $2)';
  await nav.dataSource.query(protect, [youthId, 'STRENGT_FORTROLIG']);
  await expect(read('caseMoves { receiver }')).rejects.toMatchObject({
    path: expect.arrayContaining(['receiver']) as unknown,
  });
  await expect(read('caseMoves { district }')).rejects.toMatchObject({
    path: expect.arrayContaining(['district']) as unknown,
  });
});
