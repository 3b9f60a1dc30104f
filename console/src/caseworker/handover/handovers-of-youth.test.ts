import { HANDOVERS } from '../../../../packages/domain/src/handover/handover-kind';
import { HandoverState, isHandoverOver, movesOf } from '../../../../packages/domain/src/handover/handover-state';
import { sendableOf, sentOf, TAKEN_BY } from './handovers-of-youth';

type YouthToHandOver = Parameters<typeof sentOf>[0];
const TODAY = '2026-11-29';
const youthOf = (parts: object): YouthToHandOver => ({ id: 'y', name: null, ...parts }) as never;
const UNSENT = { reason: null, proposedOn: null, need: 'Et sted å bo', provider: null, startsOn: null };

test.each(Object.values(HandoverState).filter((state) => state !== 'DRAFT'))(
  'of an order and a referral that is %s, the page offers what the sender may say of it',
  (status) => {
    const orders = [{ ...UNSENT, id: 'o', status }];
    const referrals = [{ ...UNSENT, id: 'r', status, basisKind: 'SECTION_17', receiver: null, referredOn: TODAY }];
    const offered = sentOf(youthOf({ nav: { orders, referrals, section17: null } })).map(({ moves }) => moves);
    const may = movesOf('ORDER').SENDER[status] ?? [];
    expect(offered).toEqual([may, may]);
  },
);

test('a draft is called off, and stands then as what was sent to nobody', () => {
  const order = { ...UNSENT, id: 'o', status: 'DRAFT' };
  const nav = { orders: [order], referrals: [], section17: null };
  const may = (movesOf('ORDER').SENDER.DRAFT ?? []).filter((move) => move !== 'REQUESTED');
  expect(sendableOf(youthOf({ nav }), TODAY).map(({ moves }) => moves)).toEqual([may]);
  const [calledOff] = sentOf(youthOf({ nav: { ...nav, orders: [{ ...order, status: 'CANCELLED' }] } }));
  expect([calledOff?.receiver, calledOff?.isNeverSent]).toEqual([null, true]);
});

test.each([
  ['OFFERED', 'REQUESTED'],
  ['ON_HOLD', 'ON_HOLD'],
  ['ACCEPTED', 'ACCEPTED'],
  ['IN_PROGRESS', 'IN_PROGRESS'],
] as const)('of a transfer that is %s too', (status, state) => {
  const transfer = { id: 't', status, reason: null, proposedOn: null, plannedOn: TODAY, receiver: 'NAV Bjerke' };
  const [sent] = sentOf(youthOf({ childWelfare: { transfer, decisions: [], referrals: [], measuresPlan: null } }));
  expect(sent?.moves).toEqual(movesOf('TRANSFER').SENDER[state]);
});

test.each(Object.values(HandoverState).filter((state) => state !== 'DRAFT' && state !== 'IN_PROGRESS'))(
  'of the move of a case that is %s, the page offers what the old office may still say of it',
  (status) => {
    const caseMoves = [{ id: 'm', status, reason: null, proposedOn: null, receiver: 'NAV Grorud', movesOn: TODAY }];
    const [sent] = sentOf(youthOf({ nav: { orders: [], referrals: [], section17: null, caseMoves } }));
    const may = isHandoverOver(status) ? [] : movesOf('TRANSFER').SENDER[status];
    expect(sent?.moves).toEqual(may);
  },
);

test('the receivers that can be chosen are those that take it, and none sends it but NAV, whose case moves to another office', () => {
  const taken = Object.entries(HANDOVERS).map(([kind, { receivers }]) => [kind, receivers]);
  expect(Object.fromEntries(taken)).toEqual(TAKEN_BY);
  const toTheirOwn = Object.entries(HANDOVERS).flatMap(([kind, { senders, receivers }]) =>
    senders.filter(({ agency }) => receivers.includes(agency)).map(({ agency, to }) => [kind, agency, to]),
  );
  expect(toTheirOwn).toEqual([['TRANSFER', 'NAV', ['NAV']]]);
});

test('what can be sent is a draft, a granted decision, the plan, aftercare that is not over, and a planned transfer', () => {
  const orders = [
    { ...UNSENT, id: 'draft', status: 'DRAFT' },
    { ...UNSENT, id: 'sent', status: 'REQUESTED' },
  ];
  const section17 = { id: 's17', decidedOn: TODAY, status: 'GRANTED' };
  const idsOf = (parts: object): readonly string[] => sendableOf(youthOf(parts), TODAY).map(({ id }) => id);
  expect(idsOf({ nav: { orders, referrals: [], section17 } })).toEqual(['draft', 's17']);
  expect(idsOf({ nav: { orders: [], referrals: [], section17: { ...section17, status: 'ENDED' } } })).toEqual([]);

  const decisions = [
    { id: 'on', kind: 'AFTERCARE', decidedOn: TODAY, validTo: '2026-11-30' },
    { id: 'over', kind: 'AFTERCARE', decidedOn: TODAY, validTo: TODAY },
    { id: 'other', kind: 'PLACEMENT', decidedOn: TODAY, validTo: null },
    { id: 'open', kind: 'AFTERCARE', decidedOn: TODAY, validTo: null },
    { id: 'wrong', kind: 'AFTERCARE', decidedOn: TODAY, validTo: null, isInError: true },
  ];
  const transfer = { id: 't', status: 'PLANNED', plannedOn: TODAY };
  const parts = { measuresPlan: { id: 'plan' }, decisions, referrals: [] };
  expect(idsOf({ childWelfare: { ...parts, transfer } })).toEqual(['t', 'plan', 'on', 'open']);
  expect(idsOf({ childWelfare: { ...parts, transfer: { ...transfer, status: 'OFFERED' } } })).toEqual([
    'plan',
    'on',
    'open',
  ]);
});
