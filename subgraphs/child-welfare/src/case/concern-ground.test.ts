import { newId } from '@brobygger/domain';
import { aWorker, code, openIntake, type Intake } from '../concern-triage/concern-triage.test-setup';

let intake: Intake;
beforeAll(async () => {
  intake = await openIntake();
});
afterAll(() => intake.running.stop());

describe('a ground of a case', () => {
  test.each([
    ['a concern that there is none of', 'CONCERN', () => newId()],
    ['a concern about another youth', 'CONCERN', (other: string) => other],
    ['an investigation that there is none of', 'INVESTIGATION', () => newId()],
    ['an order by no id', 'ORDER', () => '17/2026'],
  ] as const)('cannot be %s', async (_what, kind, referenceOf) => {
    const worker = aWorker();
    const { youthId } = await intake.linked(worker);
    const ground = { kind, reference: referenceOf((await intake.linked(worker)).reportId) };
    const open = intake.running.services.cases.open(worker, {
      ground,
      youthId,
      caseWorker: 'Kari Vik',
      district: 'Bjerke',
    });
    await expect(open).rejects.toMatchObject(code('BAD_USER_INPUT'));
  });

  test('is the investigation that a report led to, and the order that was given in it', async () => {
    const worker = aWorker();
    const { reportId, youthId } = await intake.linked(worker);
    const { triage, informationOrders, cases } = intake.running.services;
    const { investigationId } = await triage.triage(worker, { reportId, outcome: 'INVESTIGATE' });
    const order = {
      youthId,
      investigationId: investigationId ?? '',
      kind: 'INVESTIGATION' as const,
      necessity: 'needed',
    };
    const { id: orderId } = await informationOrders.give(worker, { ...order, categories: ['NAV_CASE'] });
    for (const ground of [
      { kind: 'INVESTIGATION', reference: investigationId },
      { kind: 'ORDER', reference: orderId },
    ] as const) {
      await cases.open(worker, { ground, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
      await cases.close(worker, { youthId, followUpOffered: true });
    }
  });
});
