import { newId } from '@brobygger/domain';
import { aWorker, openIntake, type Intake, type Worker } from './concern-triage.test-setup';

let intake: Intake;
beforeAll(async () => {
  intake = await openIntake();
});
afterAll(() => intake.running.stop());

const delay = { ground: 'CRIME', until: '2026-03-30' } as const;

/** What of the three can ground the service of an organisation to the youth, as the registry asks. */
async function foundFor(
  organisationId: string | undefined,
  youthId: string,
  { reportId, investigationId, orderId }: Record<'reportId' | 'investigationId' | 'orderId', string>,
): Promise<unknown> {
  const kinds = [
    ['CONCERN', reportId],
    ['INVESTIGATION', investigationId],
    ['ORDER', orderId],
  ];
  const records = kinds.map(([kind, id]) => ({ kind, id, youthId, organisationId }));
  return intake.running.subgraph.answer('grounds', 'consent', { records });
}

/** A concern, the investigation of it and an order in that, of which the youth is told later. */
async function investigated(worker: Worker) {
  const { reportId, youthId } = await intake.linked(worker, { delay });
  const { triage, informationOrders } = intake.running.services;
  const { investigationId } = await triage.triage(worker, { reportId, outcome: 'INVESTIGATE' });
  const order = { kind: 'CARE_ORDER', necessity: 'Nødvendig.', categories: ['NAV_CASE'] } as const;
  const named = { youthId, investigationId: investigationId ?? '' };
  const { id: orderId } = await informationOrders.give(worker, {
    ...order,
    ...named,
    categories: [...order.categories],
  });
  return { youthId, of: { reportId, investigationId: investigationId ?? '', orderId } };
}

test('a concern, its investigation and its orders are found for the service that has them', async () => {
  const worker = aWorker();
  const { youthId, of } = await investigated(worker);
  expect(await foundFor(worker.organisationId, youthId, of)).toEqual({ found: [0, 1, 2] });
  expect(await foundFor(worker.organisationId.toUpperCase(), youthId, of)).toEqual({ found: [0, 1, 2] });
  expect(await foundFor(worker.organisationId, newId(), of)).toEqual({ found: [] });
});

test('for no other service: that one is found would tell its youth of what is told later', async () => {
  const { youthId, of } = await investigated(aWorker());
  // Who sent the concern knows its id, and may name it where service begins.
  expect(await foundFor(newId(), youthId, of)).toEqual({ found: [] });
  expect(await foundFor(undefined, youthId, of)).toEqual({ found: [] });
});

test('a concern that is linked to nobody, or to another, is found for nobody', async () => {
  const worker = aWorker();
  const youthId = newId();
  const reportId = await intake.received(worker, { youthId });
  const none = { investigationId: newId(), orderId: newId() };
  expect(await foundFor(worker.organisationId, youthId, { reportId, ...none })).toEqual({ found: [] });
});
