import { REGISTRY, SERVICE_NAMES, urlVariableOf } from '@brobygger/domain';
import { createHopSigner } from '@brobygger/hop-token';
import type { Logger } from 'pino';
import type { CallSubgraph } from './data-source/call-subgraph';
import { createHttpCall } from './data-source/http-call';
import type { GatewayEnvironment } from './environment';
import { createAuthenticator, type Authenticator } from './identity';
import type { HeardHolders } from './identity/heard-holders';
import type { GatewayMetrics } from './metrics/metrics';
import { createRegistryClient, type RegistryClient } from './registry-client';

/** What stands between a router of the distributed topology and its services: all that needs the signing key. */
export interface GatewayParts {
  /** Asks a subgraph with hops that are signed. */
  readonly callOf: (subgraph: string) => CallSubgraph;
  readonly authenticator: Authenticator;
  readonly registry: RegistryClient;
  close(): Promise<void>;
}

/** Opens them from the environment. */
export function openParts(
  environment: GatewayEnvironment,
  {
    log,
    heard,
    asks,
  }: {
    readonly log: Logger;
    readonly heard?: HeardHolders | undefined;
    /** Measures what is asked of the registry. */
    readonly asks?: GatewayMetrics['asks'];
  },
): GatewayParts {
  const clock = (): Date => new Date();
  const signer = createHopSigner({ privateKey: environment.HOP_PRIVATE_KEY, issuer: 'gateway', clock });
  const calls = new Map<string, ReturnType<typeof createHttpCall>>(
    SERVICE_NAMES.map((name) => [
      name,
      createHttpCall({ url: new URL('/graphql', environment[urlVariableOf(name)]).href, signer }),
    ]),
  );
  const registry = createRegistryClient({
    url: environment[urlVariableOf(REGISTRY)],
    signer,
    timeoutMs: environment.SUBGRAPH_TIMEOUT_MS,
    ...(asks === undefined ? {} : { asks }),
  });
  return {
    callOf(name) {
      const found = calls.get(name);
      if (found === undefined) throw new TypeError(`the supergraph names an unknown subgraph \`${name}\``);
      return found.call;
    },
    registry,
    authenticator: createAuthenticator({
      ...registry,
      issuers: environment.ISSUERS ?? [],
      clock,
      heard,
      onAway: (code) => log.warn({ code }, 'the consent registry could not say who holds a token'),
    }),
    close: async () => {
      await Promise.all([registry, ...calls.values()].map(({ close }) => close()));
    },
  };
}
