import { impliedPurposeOf, SERVICES, type Caller, type OwnerName, type StatedReason } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';

/** What a test may say of the worker, the purpose and the reason, beside the organisation. */
export interface WorkerHop extends Partial<Omit<Caller, 'organisationId'>> {
  readonly purpose?: string | null;
  readonly statedReason?: StatedReason;
}

/** The hop of a caseworker of the service's own agency, as the gateway passes it on; each part can be set otherwise. */
export function workerHop(
  audience: OwnerName,
  organisationId: string,
  { purpose, statedReason, ...of }: WorkerHop = {},
): Hop {
  const { agency } = SERVICES[audience];
  const worker = { personId: 'Z1', role: 'CASEWORKER', agency, assurance: 'SUBSTANTIAL' } as const;
  const caller = { ...worker, ...of, organisationId };
  return {
    caller,
    purpose: purpose === undefined ? (impliedPurposeOf(caller.role) ?? 'B107') : purpose,
    requestId: 'r',
    ...(statedReason === undefined ? {} : { statedReason }),
    audience,
  };
}
