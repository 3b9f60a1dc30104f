import { isDataCategory, isOwnerName, NationalId, OWNER_NAMES, REGISTRY, SERVICES } from '@brobygger/domain';
import { createHopVerifier, createReplayStore, createServiceSigner, createServiceVerifier } from '@brobygger/hop-token';
import {
  addressesIn,
  connectMigrated,
  createServiceClient,
  serveSubgraph,
  tokenOf,
  type ConsentEnvironment,
  type RunningService,
  type Want,
} from '@brobygger/subgraph-kit';
import pino from 'pino';
import { consentPersistence, createConsent } from './consent.subgraph';
import { createNationalIdVault } from './person/national-id-vault';
import { countUnderMissingKeys } from './person/sealed-rows';

const DELIVERY_TIMEOUT_MS = 5000;

/** Runs the consent registry as a service of its own, from its environment alone. */
export async function runConsent(environment: ConsentEnvironment): Promise<RunningService> {
  const log = pino({ level: environment.LOG_LEVEL, base: { service: 'consent' } });
  const clock = (): Date => new Date();
  const dataSource = await connectMigrated(REGISTRY, environment.DATABASE_URL, consentPersistence);
  const vault = createNationalIdVault(environment.NATIONAL_ID_SECRET);
  const count = await countUnderMissingKeys(dataSource, vault);
  if (count > 0) {
    log.error({ code: 'NATIONAL_ID_KEY_MISSING', count }, 'national ids are sealed under a key that is not given');
  }
  const signer = createServiceSigner({ privateKey: environment.SERVICE_PRIVATE_KEY, issuer: REGISTRY, clock });
  const clients = new Map(
    Object.entries(addressesIn(environment, REGISTRY)).map(([audience, url]) => [
      audience,
      createServiceClient({ url, audience, signer, timeoutMs: DELIVERY_TIMEOUT_MS }),
    ]),
  );
  const { subgraph, registry, resolvePerson } = createConsent({
    dataSource,
    vault,
    deliver: async (destination, messages) => {
      const client = clients.get(destination);
      if (client === undefined) throw new Error('a message to nobody');
      await client.post('/messages', messages, null);
    },
    clock,
    onFailure: (what) => log.warn({ what }, 'something could not be delivered or decided'),
  });
  const hops = createHopVerifier({
    publicKeys: environment.HOP_PUBLIC_KEYS,
    issuer: 'gateway',
    audience: REGISTRY,
    clock,
    replay: createReplayStore({ clock }),
  });
  const services = createServiceVerifier({
    publicKeys: environment.SERVICE_PUBLIC_KEYS,
    audience: REGISTRY,
    clock,
    replay: createReplayStore({ clock }),
  });
  const app = await serveSubgraph({ subgraph, hops, services, tellers: OWNER_NAMES, log });

  app.post('/disclose', async (request) => {
    const { issuer, onBehalfOf } = await services.verify(tokenOf(request), request.raw_body);
    if (!isOwnerName(issuer) || onBehalfOf === null) throw new TypeError('only an owner asks, for somebody');
    const hop = await hops.verifyForwarded(onBehalfOf, issuer);
    const { decisions } = await registry.disclose({
      hop,
      hopToken: onBehalfOf,
      askedBy: SERVICES[issuer].agency,
      wants: wantsIn(request.raw_body),
    });
    return { decisions };
  });
  app.post('/person', async (request) => {
    await hops.verify(tokenOf(request), request.raw_body);
    const { nationalId } = JSON.parse(request.raw_body.toString('utf8')) as { nationalId?: unknown };
    const id = typeof nationalId === 'string' ? NationalId.parse(nationalId) : null;
    return { person: id === null ? null : await resolvePerson(id) };
  });

  const url = await app.listen({ port: environment.PORT, host: environment.HOST });
  log.info('ready');
  return {
    url,
    async stop() {
      await app.close();
      await subgraph.stop();
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
}

/** The wants in a body; one that is not well formed makes the whole call fail, so that nothing is released. */
function wantsIn(body: Buffer): readonly Want[] {
  const { wants } = JSON.parse(body.toString('utf8')) as { wants?: unknown };
  if (!Array.isArray(wants)) throw new TypeError('a call without wants');
  return (wants as unknown[]).map((each) => {
    const { youthId, category, placesYouth, fields, gate } = each as Partial<Want>;
    const isWhole =
      typeof youthId === 'string' &&
      typeof placesYouth === 'boolean' &&
      Array.isArray(fields) &&
      fields.every((field) => typeof field === 'string');
    if (!isWhole || !isDataCategory(category) || (gate !== undefined && !isDataCategory(gate))) {
      throw new TypeError('a want that is not whole');
    }
    return { youthId, category, placesYouth, fields, ...(gate === undefined ? {} : { gate }) };
  });
}
