import { TEST_LOG_SECRET } from '@brobygger/testkit';
import { callersOf, type ServiceName } from '@brobygger/domain';
import { GatewayEnvironment } from '@brobygger/gateway';
import { addressVariables } from '../harness/address-variables';
import type { Distributed } from '../harness/distributed';
import { PATIENT_MS } from '../harness/patience';
import { publicKeysOf } from '../harness/service-keys';

type Variables = Readonly<Record<string, string>>;

const addressesOf = ({ urls }: Distributed): Variables => ({ ...addressVariables(urls), LOG_LEVEL: 'silent' });

/** The environment of one more service at the address of the topology's own, which must have stopped. */
export const serviceEnvironment = (topology: Distributed, name: ServiceName): Variables => ({
  ...addressesOf(topology),
  PORT: new URL(topology.urls[name]).port,
  DATABASE_URL: topology.databases.urls[name].appUrl,
  HOP_PUBLIC_KEYS: JSON.stringify(publicKeysOf(topology.keys, 'gateway')),
  SERVICE_PRIVATE_KEY: JSON.stringify(topology.keys[name].privateJwk),
  SERVICE_PUBLIC_KEYS: JSON.stringify(
    Object.fromEntries(callersOf(name).map((other) => [other, publicKeysOf(topology.keys, other)])),
  ),
});

/** The environment of one more registry. */
export const registryEnvironment = (topology: Distributed): Variables => ({
  ...serviceEnvironment(topology, 'consent'),
  NATIONAL_ID_SECRET: Buffer.alloc(32, 1).toString('base64'),
  LOG_SIGNING_KEY: TEST_LOG_SECRET,
});

/** The variables of one more gateway over the services of the topology. */
export const gatewayVariables = (topology: Distributed, more: Variables = {}): Variables => ({
  ...addressesOf(topology),
  PORT: '0',
  ISSUERS: JSON.stringify(topology.issuer.configurations),
  HOP_PRIVATE_KEY: JSON.stringify(topology.keys.gateway.privateJwk),
  SUBGRAPH_TIMEOUT_MS: String(PATIENT_MS),
  REQUEST_TIMEOUT_MS: String(PATIENT_MS),
  ...more,
});

/** The environment of one more gateway, as it reads it. */
export const gatewayEnvironment = (topology: Distributed, more: Variables = {}): GatewayEnvironment =>
  GatewayEnvironment.parse(gatewayVariables(topology, more));
