import { newId } from '@brobygger/domain';
import { aHandover, startHandovers, type HandoverWorld } from '../handover/handovers.test-setup';

let world: HandoverWorld;
beforeAll(async () => {
  world = await startHandovers();
});
afterAll(() => world.registry.stop());

const FOREIGN = ['MESSAGE_OF_ANOTHER_AGENCY'];

/** A youth whom NAV handed over to outreach, which has said that. */
async function handedOver(said: string | null, kind: 'PLACE' | 'ORDER' = 'PLACE') {
  const to = kind === 'PLACE' ? 'OUTREACH' : 'HOUSING';
  const handover = await aHandover(world, { kind, to });
  await handover.consent([kind === 'PLACE' ? 'NAV_QUALIFICATION' : 'NAV_ORDERS']);
  await handover.send();
  if (said !== null) await handover.answer(said, said === 'REJECTED' ? { reason: 'NO_CAPACITY' } : {});
  return handover;
}

/** NAV tells that a worker of the organisation wrote in its record of the youth. */
async function tell(of: { youthId: string; receiverId: string }, more: object = {}, by: 'nav' | 'housing' = 'nav') {
  const id = newId();
  const written = { request_id: 'r', person_id: 'Z22', role: 'CASEWORKER', purpose: 'B107', basis: 'OWN_SERVICE' };
  const refusals = await world.tell(by, 'DISCLOSURE_ENTERED', {
    ...{ id, at: '2026-03-02T10:00:00.000Z', youth_id: of.youthId, organisation_id: of.receiverId, fields: [] },
    ...{ ...written, act: 'WROTE', categories: ['NAV_QUALIFICATION'], ...more },
  });
  const entered = await world.rows('select organisation_id from disclosure_entry where id = $1', [id]);
  return { codes: refusals.map(({ code }) => code), entered };
}

test('who runs a group and has accepted the youth writes in NAV’s record, and it stands in the youth’s log', async () => {
  const handover = await handedOver('ACCEPTED');
  const read = { act: 'READ' };
  for (const more of [{}, read]) {
    const { codes, entered } = await tell(handover, more);
    expect([codes, entered]).toEqual([[], [{ organisation_id: handover.receiverId }]]);
  }
});

test('what it wrote is told when it has let go of the youth too: it comes in any order', async () => {
  const handover = await handedOver('COMPLETED');
  expect((await tell(handover)).codes).toEqual([]);
});

test.each([null, 'ON_HOLD', 'REJECTED'])('one that has said %s has written nothing', async (said) => {
  const { codes, entered } = await tell(await handedOver(said));
  expect([codes, entered]).toEqual([FOREIGN, []]);
});

test('of another youth, by another organisation, of another kind or told by another owner it is refused', async () => {
  const handover = await handedOver('ACCEPTED');
  const other = await world.registry.anOrganisation('OUTREACH');
  const answers = [
    await tell({ ...handover, youthId: await world.registry.aYouth() }),
    await tell({ ...handover, receiverId: other }),
    await tell(await handedOver('ACCEPTED', 'ORDER')),
    await tell(handover, { categories: [] }, 'housing'),
  ];
  expect(answers).toEqual(answers.map(() => ({ codes: FOREIGN, entered: [] })));
});
