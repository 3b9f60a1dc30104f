import { newId } from '@brobygger/domain';
import { OWN_WISH, inLine, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';
import { ServiceTransfer } from './service-transfer.entity';

const RECEIVER = newId();

let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph, {
    ask(_registry, _question, body) {
      const takes = (body as { readonly receiverId: string }).receiverId === RECEIVER;
      return Promise.resolve({ takes, name: takes ? 'NAV Bjerke' : null });
    },
  });
});
afterAll(() => running.stop());

async function plannedTransfer(receiver: string | null = null) {
  const author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T10:00:00Z') };
  const youthId = newId();
  await running.services.cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
  await running.services.transfers.start(author, { youthId, plannedOn: '2026-04-01', receiver });
  return { author, youthId };
}

const transfersOf = (youthId: string) =>
  running.dataSource.getRepository(ServiceTransfer).find({ where: { youthId }, order: { id: 'ASC' } });

describe('a transfer to other help', () => {
  test('is planned, offered to somebody, accepted and done', async () => {
    const { author, youthId } = await plannedTransfer();
    await running.services.transfers.answer(author, { youthId, status: 'OFFERED', receiver: 'NAV Bjerke' });
    await running.services.transfers.answer(author, { youthId, status: 'ACCEPTED' });
    await running.services.transfers.answer(author, { youthId, status: 'DONE' });
    expect(await transfersOf(youthId)).toMatchObject([
      { recordedStatus: 'DONE', plannedOn: '2026-04-01', doneOn: '2026-03-02', receiver: 'NAV Bjerke' },
    ]);
  });

  test('is not accepted by nobody', async () => {
    const { author, youthId } = await plannedTransfer();
    const accepting = running.services.transfers.answer(author, { youthId, status: 'ACCEPTED' });
    await expect(accepting).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.receiver' },
    });
    expect(await transfersOf(youthId)).toMatchObject([{ recordedStatus: 'PLANNED' }]);
  });

  test('is not done before it is accepted', async () => {
    const { author, youthId } = await plannedTransfer('NAV Bjerke');
    const finishing = running.services.transfers.answer(author, { youthId, status: 'DONE' });
    await expect(finishing).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'input.status' } });
    expect(await transfersOf(youthId)).toMatchObject([{ recordedStatus: 'PLANNED', doneOn: null }]);
  });

  test('is started anew only when the one before came to nothing', async () => {
    const { author, youthId } = await plannedTransfer('NAV Bjerke');
    const again = () => running.services.transfers.start(author, { youthId, plannedOn: '2026-05-01' });
    await expect(again()).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
    await running.services.transfers.answer(author, { youthId, status: 'LOST_CONTACT' });
    await again();
    expect(await transfersOf(youthId)).toMatchObject([
      { recordedStatus: 'LOST_CONTACT' },
      { recordedStatus: 'PLANNED', plannedOn: '2026-05-01', receiver: null },
    ]);
  });

  test('keeps the receiver who was named before, and takes another who is named later', async () => {
    const { author, youthId } = await plannedTransfer('NAV Bjerke');
    await running.services.transfers.answer(author, { youthId, status: 'OFFERED' });
    expect(await transfersOf(youthId)).toMatchObject([
      { recordedStatus: 'OFFERED', receiver: 'NAV Bjerke', doneOn: null },
    ]);
    await running.services.transfers.answer(author, { youthId, status: 'ACCEPTED', receiver: 'NAV Grorud' });
    expect(await transfersOf(youthId)).toMatchObject([
      { recordedStatus: 'ACCEPTED', receiver: 'NAV Grorud', doneOn: null },
    ]);
  });

  test.each(['REFUSED', 'LOST_CONTACT', 'DONE'] as const)('is answered no more once it is %s', async (status) => {
    const { author, youthId } = await plannedTransfer('NAV Bjerke');
    if (status === 'DONE') await running.services.transfers.answer(author, { youthId, status: 'ACCEPTED' });
    await running.services.transfers.answer(author, { youthId, status });
    const answering = running.services.transfers.answer(author, { youthId, status: 'ACCEPTED' });
    await expect(answering).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    expect(await transfersOf(youthId)).toMatchObject([{ recordedStatus: status }]);
  });

  test('is started once when workers start it side by side', async () => {
    const { author, youthId } = await plannedTransfer();
    await running.services.transfers.answer(author, { youthId, status: 'REFUSED' });
    const start = () => running.services.transfers.start(author, { youthId, plannedOn: '2026-05-01' });
    const held = { statement: 'select from child_welfare_case where youth_id = $1 for update', values: [youthId] };
    const results = await inLine(running.dataSource, held, [start, start, start]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await transfersOf(youthId)).toMatchObject([{ recordedStatus: 'REFUSED' }, { recordedStatus: 'PLANNED' }]);
  });

  test('of the case of another child welfare service is neither started nor answered', async () => {
    const { author, youthId } = await plannedTransfer('NAV Bjerke');
    const colleague = { ...author, organisationId: newId() };
    const start = () => running.services.transfers.start(colleague, { youthId, plannedOn: '2026-05-01' });
    await expect(start()).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
    await running.services.cases.open(colleague, {
      ground: OWN_WISH,
      youthId,
      caseWorker: 'Ola Dal',
      district: 'Grorud',
    });
    const answering = running.services.transfers.answer(colleague, { youthId, status: 'ACCEPTED' });
    await expect(answering).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    await start();
    expect(await transfersOf(youthId)).toMatchObject([
      { plannedOn: '2026-04-01', recordedStatus: 'PLANNED' },
      { plannedOn: '2026-05-01', recordedStatus: 'PLANNED' },
    ]);
  });
});

describe('a transfer to a service of this system', () => {
  /** The registry tells what the service said, newer each time. */
  let version = Date.now() * 1000;
  const answered = async (handover_id: string, receiver_state: string, reason: string | null = null): Promise<void> => {
    const told = {
      handover_id,
      side: 'SENDER',
      youth_id: null,
      organisation_id: newId(),
      other_id: RECEIVER,
      kind: 'TRANSFER',
    };
    const unsaid = {
      on_day: null,
      proposed_on: null,
      accepted: false,
      basis_kind: null,
      basis_id: null,
      sent_at: null,
      is_delivered: true,
    };
    version += 1;
    const payload = { ...told, ...unsaid, sender_state: 'REQUESTED', receiver_state, reason, version };
    expect(await running.subgraph.receive('consent', [{ id: newId(), kind: 'HANDOVER', payload }])).toEqual([]);
  };
  async function sentTransfer() {
    const { author, youthId } = await plannedTransfer();
    const { id } = await running.services.transfers.send(author, { youthId, receiverId: RECEIVER });
    const read = async (): Promise<unknown> => {
      const query = `{ childWelfareYouth(id: "${youthId}") { childWelfare { transfer { status reason } } } }`;
      const { data } = await running.subgraph.execute(workerHop('child-welfare', author.organisationId), { query });
      return (data?.['childWelfareYouth'] as { childWelfare: { transfer: unknown } }).childWelfare.transfer;
    };
    const move = (state: 'IN_PROGRESS' | 'CANCELLED', reason: 'NO_LONGER_NEEDED' | null = null) =>
      running.services.transfers.move(author, { youthId, state, reason });
    return { author, youthId, id, read, move };
  }

  test('is accepted by that service alone, and then confirmed by who sent it', async () => {
    const { author, youthId, id, read, move } = await sentTransfer();
    expect(await read()).toEqual({ status: 'OFFERED', reason: null });
    const answer = running.services.transfers.answer(author, { youthId, status: 'ACCEPTED', receiver: 'NAV Bjerke' });
    await expect(answer).rejects.toMatchObject({ extensions: { code: 'CONFLICT', argument: 'input.status' } });
    await expect(move('IN_PROGRESS')).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.state' },
    });
    await answered(id, 'ACCEPTED');
    expect(await read()).toEqual({ status: 'ACCEPTED', reason: null });
    await move('IN_PROGRESS');
    expect(await read()).toEqual({ status: 'IN_PROGRESS', reason: null });
    await answered(id, 'COMPLETED');
    expect(await read()).toEqual({ status: 'DONE', reason: null });
    await expect(move('CANCELLED', 'NO_LONGER_NEEDED')).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });

  test('INV13: lets the case be closed without an offer once that service has accepted, and not while it is asked', async () => {
    const { author, youthId, id } = await sentTransfer();
    const close = () => running.services.cases.close(author, { youthId, followUpOffered: false });
    await expect(close()).rejects.toMatchObject({ extensions: { rule: 'INV13' } });
    await answered(id, 'REJECTED', 'NO_CAPACITY');
    await expect(close()).rejects.toMatchObject({ extensions: { rule: 'INV13' } });
    await answered(id, 'ACCEPTED');
    expect(await close()).toMatchObject({ youthId });
  });

  test.each([
    ['REJECTED', 'NO_CAPACITY', 'REFUSED'],
    ['FAILED', 'LOST_CONTACT', 'LOST_CONTACT'],
    ['FAILED', 'OTHER', 'FAILED'],
  ] as const)('that it %s for %s stands with its reason, and another may be started', async (state, reason, status) => {
    const { author, youthId, id, read } = await sentTransfer();
    const again = () => running.services.transfers.start(author, { youthId, plannedOn: '2026-05-01' });
    await expect(again()).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
    await answered(id, state, reason);
    expect(await read()).toEqual({ status, reason });
    await again();
  });

  test('is called off before it was sent with a reason, told to nobody, and another may be started', async () => {
    const { author, youthId } = await plannedTransfer();
    const move = (state: 'IN_PROGRESS' | 'CANCELLED', reason: 'NO_LONGER_NEEDED' | null = null) =>
      running.services.transfers.move(author, { youthId, state, reason });
    const fault = (argument: string) => ({ extensions: { code: 'BAD_USER_INPUT', argument } });
    await expect(move('IN_PROGRESS')).rejects.toMatchObject(fault('input.state'));
    await expect(move('CANCELLED')).rejects.toMatchObject(fault('input.reason'));
    await move('CANCELLED', 'NO_LONGER_NEEDED');
    expect(await transfersOf(youthId)).toMatchObject([
      { recordedStatus: 'CANCELLED', calledOffFor: 'NO_LONGER_NEEDED' },
    ]);
    const told = (await running.told()).filter(({ kind }) => kind === 'HANDOVER_SENT');
    expect(told.filter(({ payload }) => payload['youth_id'] === youthId)).toEqual([]);
    await running.services.transfers.start(author, { youthId, plannedOn: '2026-05-01' });
  });

  test('is sent once, and to nobody who takes none', async () => {
    const { author, youthId } = await sentTransfer();
    const send = (receiverId: string) => running.services.transfers.send(author, { youthId, receiverId });
    await expect(send(RECEIVER)).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
    await expect(send(newId())).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.receiverId' },
    });
  });
});
