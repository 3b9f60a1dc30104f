import { newId, type Agency, type DataCategory, type HandoverKind, type OwnerName } from '@brobygger/domain';
import type { Message, Refusal } from '@brobygger/subgraph-kit';
import { createReceiveMessages } from '../incoming/receive-messages';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';

/** When a test begins. */
export const NOW = new Date('2026-03-02T10:00:00Z');

/** A registry, and what the sides of handovers tell it. */
export interface HandoverWorld {
  readonly registry: TestRegistry;
  /** Puts the clock of the registry at that moment. */
  setClock(at: Date): void;
  /** What an owner tells; a registry that is behind has not heard every owner. */
  tell(sender: OwnerName, kind: Message['kind'], payload: object, isBehind?: boolean): Promise<readonly Refusal[]>;
  rows(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  /** How much was written that a message or an entry is made of. */
  written(): Promise<unknown>;
}

/** Starts a registry whose clock a test moves. */
export async function startHandovers(): Promise<HandoverWorld> {
  let now = NOW;
  const registry = await startTestRegistry(() => now);
  const rows: HandoverWorld['rows'] = (text, values = []) => registry.dataSource.query(text, [...values]);
  return {
    registry,
    rows,
    setClock: (at) => void (now = at),
    tell: (sender, kind, payload, isBehind = false) =>
      createReceiveMessages(registry.dataSource, () => ({ at: now, mayDeliver: !isBehind }))(sender, [
        { id: newId(), kind, payload: { ...payload } },
      ]),
    written: async () => [
      await rows('select handover_id, side, version from handover order by 1, 2'),
      await rows('select count(*) from disclosure_entry'),
      await rows('select count(*) from outbox_message'),
    ],
  };
}

/** What a test may say of a handover; the rest is of no matter. */
interface Said {
  readonly kind?: HandoverKind;
  readonly from?: Agency;
  readonly to?: Agency;
  readonly youthId?: string;
  readonly receiverId?: string;
  /** Whether the registry was told that the sender serves the youth: it was, unless said otherwise. */
  readonly isServed?: boolean;
}

/** That the sender has served the youth since before the test. */
const service = (of: { readonly youthId: string; readonly senderId: string }, more: object) => ({
  youth_id: of.youthId,
  organisation_id: of.senderId,
  valid_from: '2026-01-05T08:00:00.000Z',
  valid_to: null,
  version: 1,
  ...more,
});

/** An order of NAV's to housing, unless said otherwise, of which nothing is told yet. */
export async function aHandover(world: HandoverWorld, said: Said = {}) {
  const { registry, tell, rows } = world;
  const { kind = 'ORDER', from = 'NAV', to = 'HOUSING' } = said;
  const youthId = said.youthId ?? (await registry.aYouth());
  const senderId = await registry.anOrganisation(from, 'The sender');
  const receiverId = said.receiverId ?? (await registry.anOrganisation(to, 'The receiver'));
  const id = newId();
  let version = 0;
  const ownerOf: Readonly<Record<string, OwnerName>> = {
    NAV: 'nav',
    HOUSING: 'housing',
    CHILD_WELFARE: 'child-welfare',
    OUTREACH: 'outreach',
  };
  const sender = ownerOf[from] as OwnerName;
  const receiver = ownerOf[to] as OwnerName;
  const sent = (more: object = {}) => ({
    handover_id: id,
    youth_id: youthId,
    organisation_id: senderId,
    receiver_id: receiverId,
    kind,
    state: 'REQUESTED',
    reason: null,
    on_day: '2026-04-01',
    basis_kind: null,
    basis_id: null,
    sent_by: 'Z1',
    sent_at: NOW.toISOString(),
    version: (version += 1),
    ...more,
  });
  const answered = (state: string, more: object = {}) => ({
    handover_id: id,
    organisation_id: receiverId,
    state,
    reason: null,
    proposed_on: null,
    accepted: ['ACCEPTED', 'IN_PROGRESS', 'FAILED', 'COMPLETED'].includes(state),
    version: (version += 1),
    ...more,
  });
  const of = async (side: string) =>
    (await rows('select * from handover where handover_id = $1 and side = $2', [id, side]))[0];
  const told = async (owner: OwnerName, side: string) =>
    ((await registry.told())[owner] ?? [])
      .filter((message) => message.kind === 'HANDOVER' && message.payload['handover_id'] === id)
      .filter(({ payload }) => payload['side'] === side)
      .map(({ payload }) => payload);
  const serve = (more: object = {}) => tell(sender, 'SERVICE_RELATION', service({ youthId, senderId }, more));
  if (said.isServed ?? true) await serve();
  return {
    id,
    youthId,
    senderId,
    receiverId,
    sent,
    answered,
    /** Tells that the sender serves the youth. */
    serve,
    send: (more: object = {}, isBehind = false) => tell(sender, 'HANDOVER_SENT', sent(more), isBehind),
    answer: (state: string, more: object = {}) => tell(receiver, 'HANDOVER_ANSWERED', answered(state, more)),
    /** What the receiver is to know; nothing where it was never told. */
    atReceiver: () => of('RECEIVER'),
    /** What the sender is to know. */
    atSender: () => of('SENDER'),
    consent: (categories: readonly DataCategory[] = ['NAV_ORDERS'], more: object = {}) =>
      registry.services.consents.give(
        reader('YOUTH', youthId),
        { youthId, recipientId: receiverId, purpose: 'B101', categories, signedBy: ['YOUTH'], ...more },
        NOW,
      ),
    withdraw: (consentId: string) => registry.services.consents.withdraw(reader('YOUTH', youthId), consentId, NOW),
    /** What went to the receiver's owner of it, oldest first. */
    toldReceiver: () => told(receiver, 'RECEIVER'),
    /** What went to the sender's. */
    toldSender: () => told(sender, 'SENDER'),
    entries: () =>
      rows(
        `select organisation_id, basis, purpose, consent_id, consent_version, categories, youth_id, person_id from disclosure_entry
        where act = 'TOLD_HANDOVER' and cause = $1 order by at, organisation_id = $2`,
        [id, receiverId],
      ),
    /** The ids on the list of a worker of the receiver. */
    async listed(personId = 'Z2') {
      const asked = '{ handoversReceived(first: 100) { id state } }';
      const { data, codes } = await registry.ask(workerOf(to, receiverId, personId), asked, {}, 'B107');
      if (codes.length > 0) throw new Error(JSON.stringify(codes));
      return (data as { handoversReceived: readonly { id: string }[] }).handoversReceived.map((row) => row.id);
    },
  };
}
