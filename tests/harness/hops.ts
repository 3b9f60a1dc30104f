import type { Caller, Purpose } from '@brobygger/domain';
import { createHopSigner, createServiceSigner } from '@brobygger/hop-token';
import type { ServiceName } from '@brobygger/platform';
import { send, type Answer } from './ask';
import type { Keys } from './service-keys';

/** Calls services past the gateway, with tokens that are right or wrong in one way. */
export interface Hops {
  /** The token that the gateway would sign; `at` moves the signer's clock, `key` is whose key signs, `purpose` why it is asked. */
  hopFor(
    audience: ServiceName,
    caller: Caller,
    body: string,
    wrong?: { readonly at?: Date; readonly key?: keyof Keys; readonly purpose?: Purpose },
  ): Promise<string>;
  /** The token that one service signs to call another. */
  serviceFor(issuer: ServiceName, audience: ServiceName, body: string, onBehalfOf?: string | null): Promise<string>;
}

/** Makes the hops of a topology from its keys. */
export const createHops = (keys: Keys): Hops => ({
  hopFor: (audience, caller, body, { at = new Date(), key = 'gateway', purpose = 'B107' } = {}) =>
    createHopSigner({ privateKey: keys[key].privateJwk, issuer: 'gateway', clock: () => at }).sign(
      { caller, purpose, requestId: 'r' },
      audience,
      body,
    ),
  serviceFor: (issuer, audience, body, onBehalfOf = null) =>
    createServiceSigner({ privateKey: keys[issuer].privateJwk, issuer, clock: () => new Date() }).sign(
      { onBehalfOf },
      audience,
      body,
    ),
});

/** Posts JSON, with a bearer token or without. */
export const post = (url: string, body: string, token?: string): Promise<Answer> =>
  send(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body,
  });
