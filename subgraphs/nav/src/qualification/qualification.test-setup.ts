import { newId, type ReceiverState } from '@brobygger/domain';
import { HANDOVER, type Author } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type NavServices } from '../index';

/** A Monday. */
export const AT = new Date('2026-03-02T10:00:00Z');
/** The one organisation of outreach that takes youths in groups, and its worker. */
export const RUNNER = newId();
export const RUNNER_WORKER: Author = { personId: 'Z22', organisationId: RUNNER, at: AT };

export const aWorker = (organisationId = newId()): Author => ({ personId: 'Z1', organisationId, at: AT });

/** NAV's subgraph, with a registry that knows who runs groups. */
export const runQualification = (): Promise<RunningSubgraph<NavServices>> =>
  runSubgraph(subgraph, {
    clock: () => AT,
    ask: (_registry, _question, body) => {
      const { receiverId, kind } = body as { readonly receiverId: string; readonly kind: string };
      const takes = receiverId === RUNNER && kind === 'PLACE';
      return Promise.resolve({ takes, name: takes ? '22B Kontaktsenter' : null });
    },
  });

/** The hands of a test in NAV's subgraph. */
export function handsIn(nav: RunningSubgraph<NavServices>) {
  const { cases, qualification } = nav.services;
  let version = 0;

  /** The registry tells what the organisation that runs the group said. */
  async function answer(
    handoverId: string,
    state: ReceiverState | null,
    of: { readonly youthId: string },
  ): Promise<void> {
    const unsaid = { on_day: null, proposed_on: null, basis_kind: null, basis_id: null, sent_at: null, reason: null };
    const sides = { side: 'SENDER', youth_id: of.youthId, organisation_id: newId(), other_id: RUNNER, kind: 'PLACE' };
    const said = { sender_state: 'REQUESTED', receiver_state: state, accepted: false, is_delivered: true };
    const payload = { handover_id: handoverId, ...sides, ...unsaid, ...said, version: ++version };
    expect(await nav.subgraph.receive('consent', [{ id: newId(), kind: HANDOVER.kind, payload }])).toEqual([]);
  }

  const groupOf = async (author: Author, more: { readonly runById?: string; readonly capacity?: number } = {}) =>
    (await qualification.openGroup(author, { name: 'Våren', startsOn: '2026-03-02', capacity: 12, ...more })).id;

  async function served(author: Author): Promise<string> {
    const youthId = newId();
    await cases.open(author, { ground: OWN_WISH, youthId, office: 'NAV Østbyen' });
    return youthId;
  }

  return {
    answer,
    groupOf,
    served,

    /** A youth whom the office referred to the organisation, which has said that; by default it has accepted. */
    async referred(office: Author, state: ReceiverState | null = 'ACCEPTED') {
      const youthId = await served(office);
      const { id } = await qualification.refer(office, { youthId, receiverId: RUNNER });
      if (state !== null) await answer(id, state, { youthId });
      return { id, youthId };
    },

    /** A youth who has a place in a group that the office runs itself. */
    async enrolled(office: Author, groupId: string): Promise<string> {
      const youthId = await served(office);
      await qualification.refer(office, { youthId });
      await qualification.enrol(office, { youthId, groupId });
      return youthId;
    },
  };
}
