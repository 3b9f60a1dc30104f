import { newId } from '@brobygger/domain';
import { runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
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
  await running.services.cases.open(author, { youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
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
});
