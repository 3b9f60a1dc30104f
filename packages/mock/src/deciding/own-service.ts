import { decide, type Decision } from '@brobygger/consent-engine';
import { Role, type Agency } from '@brobygger/domain';
import { requestOf, type OwnService } from '@brobygger/subgraph-kit/enforcement';
import type { LiveWorld } from '../world/live-world';
import { factsOf } from './facts';

const NOT_OWN: Decision = { effect: 'deny', code: 'NO_BASIS' };

/** An owner's decision on what its own organisations read of their own records, by the engine over the world. */
export const createOwnService =
  (agency: Agency, world: LiveWorld): OwnService =>
  (hop, at, wants) =>
    Promise.resolve(
      wants.map((want) => {
        if (hop.caller.agency !== agency || hop.caller.role !== Role.CASEWORKER) return NOT_OWN;
        const youth = world.findYouth(want.youthId);
        const facts = youth === undefined ? null : factsOf(youth, hop.caller, true);
        return decide(requestOf(hop, want, agency, at), facts);
      }),
    );
