import type { ReceiverState } from '@brobygger/domain';
import { OWN_WISH, type RunningSubgraph } from '@brobygger/testkit';
import type { NavServices } from '../index';
import { aWorker, handsIn, runQualification, RUNNER } from './qualification.test-setup';

let nav: RunningSubgraph<NavServices>;
let hands: ReturnType<typeof handsIn>;
beforeAll(async () => {
  nav = await runQualification();
  hands = handsIn(nav);
});
afterAll(() => nav.stop());

const violated = {
  extensions: { code: 'RULE_VIOLATED', rule: 'ONE_QUALIFICATION_PLACE', argument: 'input.youthId' },
};

/** A youth whom two offices serve, and who refers at which. */
async function servedByTwo() {
  const [one, other] = [aWorker(), aWorker()];
  const youthId = await hands.served(one);
  await nav.services.cases.open(other, { ground: OWN_WISH, youthId, office: 'NAV Grorud' });
  const refer = (office = one, receiverId: string | null = RUNNER) =>
    nav.services.qualification.refer(office, { youthId, receiverId });
  return { one, other, youthId, refer };
}

test.each([null, 'ON_HOLD', 'ACCEPTED', 'IN_PROGRESS'] as const)(
  'a youth whom one office referred, and the answer to it is %s, is referred by no other, to nobody',
  async (state: ReceiverState | null) => {
    const { other, youthId, refer } = await servedByTwo();
    const { id } = await refer();
    if (state !== null) await hands.answer(id, state, { youthId });
    await expect(refer(other)).rejects.toMatchObject(violated);
    await expect(refer(other, null)).rejects.toMatchObject(violated);
  },
);

test('of two offices that refer a youth at the same moment one does', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { one, other, refer } = await servedByTwo();
    const tries = await Promise.allSettled([refer(one), refer(other), refer(one, null), refer(other, null)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  }
});

test('a place in a group that an office runs itself keeps others from referring, until it has ended', async () => {
  const { one, other, youthId, refer } = await servedByTwo();
  await refer(one, null);
  await expect(refer(other)).rejects.toMatchObject(violated);
  await nav.services.qualification.end(one, { youthId, outcome: 'WORK' });
  await expect(refer(other)).resolves.toMatchObject({ youthId });
});

test.each(['REJECTED', 'CANCELLED', 'COMPLETED'] as const)(
  'what was answered with %s stands in no other office’s way',
  async (state) => {
    const { other, youthId, refer } = await servedByTwo();
    const { id } = await refer();
    await hands.answer(id, state, { youthId });
    await expect(refer(other)).resolves.toMatchObject({ youthId });
  },
);

test('nor does a referral of an office that serves the youth no more, which could not end it', async () => {
  const { one, other, youthId, refer } = await servedByTwo();
  await refer();
  await nav.services.caseClosing.close(one, { youthId, reason: 'OTHER', followUpOffered: true });
  await expect(refer(other)).resolves.toMatchObject({ youthId });
});
