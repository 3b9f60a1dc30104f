import type { Hop } from './hop';
import { HopRefusal, HopRefused } from './hop-refused';
import type { HopVerifier } from './hop-verifier';
import type { ServiceVerifier } from './service-verifier';

/** A call that a service makes for somebody: whose it is by its own token, and for whom by the gateway's. */
export interface CallOnBehalf {
  /** The name of the calling service. */
  readonly issuer: string;
  readonly hop: Hop;
  readonly hopToken: string;
}

/**
 * Verifies a call with the hop that it forwards. Both tokens are used up only after both hold, and together, so that a store
 * that several processes share is asked once. What one of them refuses is not answered, and what the other took stays used.
 */
export async function verifyOnBehalf(
  { services, hops }: { readonly services: ServiceVerifier; readonly hops: HopVerifier },
  token: string,
  body: string | Buffer,
): Promise<CallOnBehalf> {
  const call = await services.inspect(token, body);
  const { issuer, onBehalfOf } = call.claims;
  if (onBehalfOf === null) throw new HopRefused(HopRefusal.WRONG_CLAIMS);
  const forwarded = await hops.inspectForwarded(onBehalfOf, issuer, body);
  await Promise.all([call.use(), forwarded.use()]);
  return { issuer, hop: forwarded.claims, hopToken: onBehalfOf };
}
