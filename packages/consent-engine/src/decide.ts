import type { AccessRequest } from './access-request';
import { bases } from './bases';
import { DenyCode, type Decision } from './decision';
import type { Facts } from './facts';
import { forbids } from './forbids';

/** Decides a request. `facts` is `null` when they could not be had, and then the answer is no. */
export function decide(request: AccessRequest, facts: Facts | null): Decision {
  if (facts === null) return { effect: 'deny', code: DenyCode.FACTS_UNAVAILABLE };
  const objection = forbids.find((rule) => rule.forbids(request, facts));
  if (objection !== undefined) return { effect: 'deny', code: objection.code };
  for (const { findPermit } of bases) {
    const permit = findPermit(request, facts);
    if (permit !== null) return permit;
  }
  return { effect: 'deny', code: DenyCode.NO_BASIS };
}
