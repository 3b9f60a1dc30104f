import { createLeaving, listen, REGISTRY, SERVICE_NAMES, urlVariableOf, type Stoppable } from '@brobygger/domain';
import { createHopSigner } from '@brobygger/hop-token';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { z } from 'zod';
import { Unanswered } from './data-source/call-subgraph';
import { createHttpCall } from './data-source/http-call';
import { limitsOf, readTrustedDocuments, type GatewayEnvironment } from './environment';
import { createGateway } from './gateway';
import { createAuthenticator, type ResolvePerson } from './identity';

const SUPERGRAPH = join(__dirname, '..', '..', 'schema', 'supergraph.graphql');

const Person = z.object({ person: z.object({ personId: z.string(), role: z.enum(['YOUTH', 'GUARDIAN']) }).nullable() });

/** The gateway as a service of its own. */
export interface RunningGateway extends Required<Stoppable> {
  readonly url: string;
  /** Where its metrics are on a port of their own, or nothing when it has none. */
  readonly metricsUrl: string | null;
}

/** Runs the gateway of the distributed topology from its environment alone. */
export async function runGateway(environment: GatewayEnvironment): Promise<RunningGateway> {
  const log = pino({ level: environment.LOG_LEVEL, base: { service: 'gateway' } });
  const clock = (): Date => new Date();
  const signer = createHopSigner({ privateKey: environment.HOP_PRIVATE_KEY, issuer: 'gateway', clock });
  const calls = new Map<string, ReturnType<typeof createHttpCall>>(
    SERVICE_NAMES.map((name) => [
      name,
      createHttpCall({ url: new URL('/graphql', environment[urlVariableOf(name)]).href, signer }),
    ]),
  );

  const resolvePerson: ResolvePerson = async (nationalId) => {
    const body = JSON.stringify({ nationalId: nationalId.reveal() });
    const caller = {
      personId: 'gateway',
      role: 'SYSTEM',
      agency: null,
      organisationId: null,
      assurance: 'HIGH',
    } as const;
    const token = await signer.sign({ caller, purpose: null, requestId: 'identity' }, REGISTRY, body);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await fetch(new URL('/person', environment[urlVariableOf(REGISTRY)]), {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(environment.SUBGRAPH_TIMEOUT_MS),
    });
    if (!response.ok) throw new Unanswered(`HTTP_${response.status}`);
    return Person.parse(await response.json()).person;
  };

  const { isLeaving, leave } = createLeaving(environment.DRAIN_MS);
  const gateway = await createGateway({
    supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'),
    callOf: (name) => {
      const found = calls.get(name);
      if (found === undefined) throw new TypeError(`the supergraph names an unknown subgraph \`${name}\``);
      return found.call;
    },
    authenticator: createAuthenticator({ issuers: environment.ISSUERS, resolvePerson, clock }),
    limits: limitsOf(environment),
    trustedDocuments: readTrustedDocuments(environment),
    isIntrospectionOpen: environment.NODE_ENV !== 'production',
    subgraphTimeoutMs: environment.SUBGRAPH_TIMEOUT_MS,
    requestTimeoutMs: environment.REQUEST_TIMEOUT_MS,
    // One service that is away is no reason to keep everybody from the others.
    whatIsWrong: () => Promise.resolve(null),
    isLeaving,
    areMetricsOpen: environment.NODE_ENV !== 'production',
    log,
  });
  const { url, metricsUrl, close } = await listen(
    { listen: (at) => gateway.app.listen(at), close: () => gateway.stop() },
    gateway.metrics.registry,
    environment,
  );
  log.info('ready');
  return {
    url,
    metricsUrl,
    leave,
    async stop() {
      await close();
      await Promise.all([...calls.values()].map(({ close }) => close()));
    },
  };
}
