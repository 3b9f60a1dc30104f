import { createError, isId, Role } from '@brobygger/domain';
import type { SubgraphContext } from '@brobygger/subgraph-kit/enforcement';
import { giveConsent, type ConsentForm } from '../changing/give-consent';
import { withdrawConsent } from '../changing/withdraw-consent';
import { notMocked } from '../not-mocked';
import type { LiveWorld } from '../world/live-world';
import type { KnownYouth } from '../world/read-world';
import type { Resolve } from './service';

/** What a youth changes. All else, and what officers enter for others, is refused: nothing is made to look as if it had been done. */
export function changeResolvers(world: LiveWorld): Readonly<Record<string, Resolve>> {
  const own = (field: string, { caller }: SubgraphContext['hop']): KnownYouth => {
    if (caller.role !== Role.YOUTH) throw notMocked(`Mutation.${field} of an officer`);
    const youth = world.findYouth(caller.personId);
    if (youth === undefined) throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
    return youth;
  };
  return {
    giveConsent: ((_source: unknown, { input }: { readonly input: GivenForm }, { hop }: SubgraphContext) => {
      const youth = own('giveConsent', hop);
      if ((input.youthId ?? youth.id) !== youth.id) {
        throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
      }
      return { ...giveConsent(world, hop.caller, youth, input), youthId: youth.id };
    }) as Resolve,
    withdrawConsent: ((_source: unknown, { id, input }: Withdrawal, { hop }: SubgraphContext) => {
      const youth = own('withdrawConsent', hop);
      if (Array.isArray(input?.categories)) throw notMocked('Mutation.withdrawConsent(input: { categories })');
      return { ...withdrawConsent(world, hop.caller, youth, isId(id) ? id : ''), youthId: youth.id };
    }) as Resolve,
    blockWorker: ((_source: unknown, { input }: Worker, { hop }: SubgraphContext) =>
      setBlock(world, own('blockWorker', hop), input.personId, true)) as Resolve,
    unblockWorker: ((_source: unknown, { input }: Worker, { hop }: SubgraphContext) =>
      setBlock(world, own('unblockWorker', hop), input.personId, false)) as Resolve,
  };
}

type GivenForm = ConsentForm & { readonly youthId?: string | null };

interface Withdrawal {
  readonly id: string;
  readonly input?: { readonly categories?: unknown } | null;
}

interface Worker {
  readonly input: { readonly personId: string };
}

/** Keeps the worker out, or lets them in again; who nobody is cannot be kept out. */
function setBlock(world: LiveWorld, youth: KnownYouth, typed: string, isBlocked: boolean): object {
  const ident = typed.trim().toLowerCase();
  const known = world.now.personas.find((each) => each.role !== Role.YOUTH && each.personId.toLowerCase() === ident);
  if (known === undefined) {
    throw createError('WORKER_UNKNOWN', 'no worker whom the system has seen has this ident', {
      argument: 'input.personId',
    });
  }
  const others = youth.blockedWorkers.filter((each) => each !== known.personId);
  world.setBlockedWorkers(youth.id, isBlocked ? [...others, known.personId] : others);
  return { id: youth.id, youthId: youth.id, pendingAt: [] };
}
