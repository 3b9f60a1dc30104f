import { newId, type OwnerName } from '@brobygger/domain';
import type { HandoverWorld } from '../handover/handovers.test-setup';
import { workerOf, type TestRegistry } from '../registry.test-setup';

/** A placement that child welfare has made, of which it tells, and who hears what of it. */
export async function decisionIn(world: HandoverWorld, youth: Parameters<TestRegistry['aYouth']>[0] = {}) {
  const { registry, tell, rows } = world;
  const youthId = await registry.aYouth(youth);
  const childWelfare = await registry.anOrganisation('CHILD_WELFARE');
  const house = await registry.anOrganisation('HOUSING');
  const decisionId = newId();
  let version = 0;
  const payload = (more: object = {}) => ({
    ...{ decision_id: decisionId, youth_id: youthId, organisation_id: childWelfare, executor_id: house },
    ...{ kind: 'PLACEMENT', valid_from: '2026-01-01', valid_to: null, holds: true, version: (version += 1), ...more },
  });
  return {
    decisionId,
    youthId,
    childWelfare,
    house,
    payload,
    says: (more: object = {}, sender: OwnerName = 'child-welfare', isBehind = false) =>
      tell(sender, 'DECISION_EXECUTION', payload(more), isBehind),
    /** What went to a service of it, oldest first, without versions. */
    toldTo: async (service = 'housing') =>
      ((await registry.told())[service] ?? [])
        .filter(({ kind, payload: told }) => kind === 'TOLD_DECISION' && told['decision_id'] === decisionId)
        // What comes twice is the same.
        .filter(
          ({ payload: { version: of } }, n, all) => all.findIndex(({ payload }) => payload['version'] === of) === n,
        )
        .map(({ payload: { version: _version, decision_id: _id, ...told } }) => told),
    entries: () =>
      rows(
        `select youth_id, organisation_id, person_id, role, purpose, basis, statute, categories, fields from disclosure_entry
        where act = 'TOLD_DECISION' and cause = $1 order by at, seq`,
        [decisionId],
      ),
    async listed({ by = house, personId = 'Z2', of }: { by?: string; personId?: string; of?: string } = {}) {
      const asked = `query ($youthId: ID) { decisionsToCarryOut(youthId: $youthId) {
        edges { node { id youthId kind validFrom validTo } } } }`;
      const { data, codes } = await registry.ask(workerOf('HOUSING', by, personId), asked, { youthId: of }, 'B107');
      expect(codes).toEqual([]);
      return (
        data as { decisionsToCarryOut: { edges: { node: Record<string, unknown> }[] } }
      ).decisionsToCarryOut.edges.map(({ node }) => node);
    },
  };
}
