import { decide, type Decision } from '@brobygger/consent-engine';
import { CATEGORIES, Role, type Caller, type DataCategory } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import { requestOf, type Registry, type Want } from '@brobygger/subgraph-kit/enforcement';
import type { LiveWorld } from '../world/live-world';
import type { KnownYouth } from '../world/read-world';
import { factsOf, holds, isKeptOut } from './facts';

/** The rows of a list that is itself withheld. */
const SHUT: Decision = { effect: 'deny', code: 'NO_BASIS' };

/**
 * The consent registry over the world: what crosses a border is decided by the engine, and told as the registry tells it. Away, it rejects,
 * and nothing crosses.
 */
export function createRegistry(world: LiveWorld, isAway: () => boolean): Registry {
  return {
    admit: () => Promise.reject(new TypeError('nobody begins service in a mock')),
    disclose: ({ hop, askedBy, wants }) => {
      if (isAway()) return Promise.reject(new Error('the registry is away'));
      const foreign = wants.find(({ category }) => CATEGORIES[category].owner !== askedBy);
      if (foreign !== undefined) return Promise.reject(new TypeError('a category of another owner'));
      return Promise.resolve({
        decisions: wants.map((want) => decideGated(hop, want, wants)),
        resolvable: new Set(wants.map(({ youthId }) => youthId).filter((id) => isResolvable(hop.caller, id))),
      });
    },
  };

  function decideGated(hop: Hop, want: Want, all: readonly Want[]): Decision {
    const { gate } = want;
    if (gate !== undefined && !isOpen(hop, want.youthId, gate, all)) return SHUT;
    return decideAlone(hop, want);
  }

  function isOpen(hop: Hop, youthId: string, category: DataCategory, all: readonly Want[]): boolean {
    const ofList = all.filter((want) => want.youthId === youthId && want.gate === undefined);
    return ofList.some((want) => want.category === category && decideAlone(hop, want).effect === 'permit');
  }

  function decideAlone(hop: Hop, want: Want): Decision {
    const youth = world.findYouth(want.youthId);
    const facts = youth === undefined ? null : factsOf(youth, hop.caller, false);
    return decide(requestOf(hop, want, 'CONSENT', world.at), facts);
  }

  /** As the registry has it: whom one is kept from is nobody (ADR 0025), and officers oversee those of their municipality (ADR 0029). */
  function isResolvable(caller: Caller, youthId: string): boolean {
    const youth = world.findYouth(youthId);
    if (youth === undefined) return false;
    if (caller.role === Role.YOUTH) return caller.personId === youth.id;
    if (isKeptOut(youth, caller.personId)) return false;
    if (caller.role === Role.CASEWORKER) return isKnownTo(youth, caller.organisationId, world.at);
    const isOverseer = caller.role === Role.CONSENT_OFFICER || caller.role === Role.AUDITOR;
    return isOverseer && youth.overseenBy.some((id) => id === caller.organisationId);
  }
}

/** Whether the organisation serves the youth, or has been given something. */
const isKnownTo = (youth: KnownYouth, organisationId: string | null, at: Date): boolean =>
  youth.servedBy.some((each) => each.organisationId === organisationId) ||
  youth.consents.some((consent) => consent.recipientId === organisationId && holds(consent, at));
