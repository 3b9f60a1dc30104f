import { accessAnswers } from '@brobygger/consent/pure';
import { createError, isPurpose, Role, type Caller, type Purpose } from '@brobygger/domain';
import type { SubgraphContext } from '@brobygger/subgraph-kit/enforcement';
import { factsOf } from '../deciding/facts';
import type { LiveWorld } from '../world/live-world';
import { isProtected, placeWithheld } from '../world/places';
import type { Resolve } from './service';

interface Asked {
  readonly organisationId?: string | null;
  readonly purpose?: Purpose | null;
}

/** `Youth.access`, as the registry answers it: what is open to the asker, or to an organisation that a youth or officer names. */
export const accessResolver = (world: LiveWorld): Resolve =>
  (({ id: youthId }: { readonly id: string }, { organisationId, purpose }: Asked, { hop, at }: SubgraphContext) => {
    const { caller } = hop;
    if (caller.role === Role.YOUTH && caller.personId !== youthId) {
      throw createError('FORBIDDEN_ROLE', 'this field is not open to your role');
    }
    const own = isPurpose(hop.purpose) ? hop.purpose : null;
    const answer = (as: Caller, why: Purpose | null) => {
      const youth = world.findYouth(youthId);
      const asked = {
        caller: as,
        purpose: why,
        youthId,
        at,
        shownAt: null,
        withReasons: caller.role !== Role.CASEWORKER,
      };
      return accessAnswers(asked, youth === undefined ? null : factsOf(youth, as, false));
    };
    if (organisationId === undefined || organisationId === null) return answer(caller, own);
    if (caller.role === Role.CASEWORKER && organisationId !== caller.organisationId) {
      throw createError('FORBIDDEN_ROLE', 'a worker asks for the own organisation only');
    }
    if (caller.role === Role.YOUTH && isProtected(world, youthId)) throw placeWithheld();
    return answer(caller.role === Role.CASEWORKER ? caller : anyWorkerOf(world, organisationId), purpose ?? own);
  }) as Resolve;

/** Somebody of the organisation, and nobody in particular. */
function anyWorkerOf(world: LiveWorld, organisationId: string): Caller {
  const organisation = world.findOrganisation(organisationId);
  if (organisation === undefined) {
    throw createError('NOT_FOUND', 'no organisation has this id', { argument: 'organisationId' });
  }
  const { agency } = organisation;
  return { personId: 'any-worker', role: Role.CASEWORKER, agency, organisationId, assurance: 'SUBSTANTIAL' };
}
