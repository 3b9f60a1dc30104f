import { newId } from '@brobygger/domain';
import { OWN_WISH, inLine, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';
import { ServiceTransfer } from './service-transfer.entity';

let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph);
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
      { status: 'DONE', plannedOn: '2026-04-01', doneOn: '2026-03-02', receiver: 'NAV Bjerke' },
    ]);
  });

  test('is not accepted by nobody', async () => {
    const { author, youthId } = await plannedTransfer();
    const accepting = running.services.transfers.answer(author, { youthId, status: 'ACCEPTED' });
    await expect(accepting).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.receiver' },
    });
    expect(await transfersOf(youthId)).toMatchObject([{ status: 'PLANNED' }]);
  });

  test('is not done before it is accepted', async () => {
    const { author, youthId } = await plannedTransfer('NAV Bjerke');
    const finishing = running.services.transfers.answer(author, { youthId, status: 'DONE' });
    await expect(finishing).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'input.status' } });
    expect(await transfersOf(youthId)).toMatchObject([{ status: 'PLANNED', doneOn: null }]);
  });

  test('is started anew only when the one before came to nothing', async () => {
    const { author, youthId } = await plannedTransfer('NAV Bjerke');
    const again = () => running.services.transfers.start(author, { youthId, plannedOn: '2026-05-01' });
    await expect(again()).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
    await running.services.transfers.answer(author, { youthId, status: 'LOST_CONTACT' });
    await again();
    expect(await transfersOf(youthId)).toMatchObject([
      { status: 'LOST_CONTACT' },
      { status: 'PLANNED', plannedOn: '2026-05-01', receiver: null },
    ]);
  });

  test('keeps the receiver who was named before, and takes another who is named later', async () => {
    const { author, youthId } = await plannedTransfer('NAV Bjerke');
    await running.services.transfers.answer(author, { youthId, status: 'OFFERED' });
    expect(await transfersOf(youthId)).toMatchObject([{ status: 'OFFERED', receiver: 'NAV Bjerke', doneOn: null }]);
    await running.services.transfers.answer(author, { youthId, status: 'ACCEPTED', receiver: 'NAV Grorud' });
    expect(await transfersOf(youthId)).toMatchObject([{ status: 'ACCEPTED', receiver: 'NAV Grorud', doneOn: null }]);
  });

  test.each(['REFUSED', 'LOST_CONTACT', 'DONE'] as const)('is answered no more once it is %s', async (status) => {
    const { author, youthId } = await plannedTransfer('NAV Bjerke');
    if (status === 'DONE') await running.services.transfers.answer(author, { youthId, status: 'ACCEPTED' });
    await running.services.transfers.answer(author, { youthId, status });
    const answering = running.services.transfers.answer(author, { youthId, status: 'ACCEPTED' });
    await expect(answering).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    expect(await transfersOf(youthId)).toMatchObject([{ status }]);
  });

  test('is started once when workers start it side by side', async () => {
    const { author, youthId } = await plannedTransfer();
    await running.services.transfers.answer(author, { youthId, status: 'REFUSED' });
    const start = () => running.services.transfers.start(author, { youthId, plannedOn: '2026-05-01' });
    const held = { statement: 'select from child_welfare_case where youth_id = $1 for update', values: [youthId] };
    const results = await inLine(running.dataSource, held, [start, start, start]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await transfersOf(youthId)).toMatchObject([{ status: 'REFUSED' }, { status: 'PLANNED' }]);
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
      { plannedOn: '2026-04-01', status: 'PLANNED' },
      { plannedOn: '2026-05-01', status: 'PLANNED' },
    ]);
  });
});
