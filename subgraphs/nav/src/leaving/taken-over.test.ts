import { newId, type ReceiverState } from '@brobygger/domain';
import type { RunningSubgraph } from '@brobygger/testkit';
import type { NavServices } from '../index';
import { NavCase } from '../case/nav-case.entity';
import { aWorker, handsIn, runQualification } from '../qualification/qualification.test-setup';

let nav: RunningSubgraph<NavServices>;
let hands: ReturnType<typeof handsIn>;
beforeAll(async () => {
  nav = await runQualification();
  hands = handsIn(nav);
});
afterAll(() => nav.stop());

const notOffered = { extensions: { code: 'RULE_VIOLATED', rule: 'INV13', argument: 'followUpOffered' } };
const caseOf = (youthId: string) => nav.dataSource.getRepository(NavCase).findOneByOrFail({ youthId });

/** A youth whom an office handed over to another service, which said that, and how the case is closed without an offer. */
async function handedOver(state: ReceiverState | null) {
  const office = aWorker();
  const { id, youthId } = await hands.referred(office, state);
  const close = (reason: 'TRANSFERRED_SERVICE' | 'OTHER' = 'TRANSFERRED_SERVICE') =>
    nav.services.caseClosing.close(office, { youthId, reason, followUpOffered: false });
  return { id, office, youthId, close };
}

test.each(['ACCEPTED', 'IN_PROGRESS'] as const)(
  'INV13: a case is closed without an offer of follow-up where another service has the youth (%s)',
  async (state) => {
    const { youthId, close } = await handedOver(state);
    await close();
    expect(await caseOf(youthId)).toMatchObject({ status: 'TRANSFERRED', followUpOffered: false });
  },
);

test.each([null, 'ON_HOLD', 'REJECTED', 'COMPLETED', 'CANCELLED'] as const)(
  'INV13: that another service takes over is not believed where its answer is %s',
  async (state) => {
    const { youthId, close } = await handedOver(state);
    await expect(close()).rejects.toMatchObject(notOffered);
    expect(await caseOf(youthId)).toMatchObject({ status: 'OPEN' });
  },
);

test('INV13: what is accepted of another office, of another youth or for another reason stands for nothing', async () => {
  const { youthId, close } = await handedOver('ACCEPTED');
  await expect(close('OTHER')).rejects.toMatchObject(notOffered);
  const other = aWorker(newId());
  await nav.services.cases.open(other, { ground: { kind: 'OWN_WISH' }, youthId, office: 'NAV Grorud' });
  const unsent = await hands.served(other);
  for (const each of [youthId, unsent]) {
    const closed = { youthId: each, reason: 'TRANSFERRED_SERVICE', followUpOffered: false } as const;
    const closing = nav.services.caseClosing.close(other, closed);
    await expect(closing).rejects.toMatchObject(notOffered);
  }
});
