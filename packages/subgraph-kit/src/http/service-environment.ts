import {
  calledBy,
  databasePooler,
  drainMs,
  json,
  metricsPort,
  Jwk,
  Jwks,
  REGISTRY,
  serviceAddresses,
  urlVariableOf,
  workerCount,
  type OwnerName,
  type ServiceName,
} from '@brobygger/domain';
import { slowStatementMs, tracingVariables } from '@brobygger/telemetry';
import { z } from 'zod';
import { logVariables } from './log-variables';
import { NationalIdSecrets } from './national-id-secrets';
import { registerVariables } from './register-variables';
import { auditVariables } from './audit-variables';
import { webhookVariables } from './webhook-variables';

const postgres = z.url({ protocol: /^postgres(ql)?$/ });

/** What every service of the distributed topology reads from its environment. */
const common = {
  PORT: z.coerce.number().int().min(0).max(65535).default(4000).describe('Port to listen on'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on'),
  METRICS_PORT: metricsPort,
  DRAIN_MS: drainMs,
  WORKERS: workerCount,
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('production')
    .describe('Anything but `production` serves `/metrics` on `PORT` too'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least level that is logged'),
  SLOW_STATEMENT_MS: slowStatementMs,
  ...tracingVariables,
  DATABASE_URL: postgres.describe("The service's own database, under its runtime role"),
  DATABASE_POOLER: databasePooler,
  ERASURES_FILE: z
    .string()
    .min(1)
    .optional()
    .describe(
      'What was erased, outside the database, one file for each: a service does not start where any of it stands again',
    ),
  HOP_PUBLIC_KEYS: json(Jwks).describe('JWKS of the gateway (Ed25519)'),
  SERVICE_PRIVATE_KEY: json(Jwk).describe('JWK by which the service signs its own calls (Ed25519)'),
  SERVICE_PUBLIC_KEYS: json(z.record(z.string(), Jwks)).describe(
    'JWKS of each service that may call this one, by its name',
  ),
} as const;

/** The addresses of the services that a service calls, by their variables. */
const addressesFor = (name: ServiceName): Readonly<Record<string, z.ZodType<string>>> =>
  serviceAddresses(calledBy(name));

/** The environment of an owner's subgraph. */
export const ownerEnvironmentOf = (name: OwnerName) => z.object({ ...common, ...addressesFor(name) });
export type OwnerEnvironment = z.infer<ReturnType<typeof ownerEnvironmentOf>>;

/** The environment of the consent registry. */
export const ConsentEnvironment = z
  .object({
    ...common,
    ...addressesFor(REGISTRY),
    NATIONAL_ID_SECRET: NationalIdSecrets,
    DIRECT_DATABASE_URL: postgres
      .optional()
      .describe('The same past a pooler, which it needs for the session that listens for jobs'),
    ...registerVariables,
    ...webhookVariables,
    ...logVariables,
    ...auditVariables,
  })
  .refine(({ DATABASE_POOLER, DIRECT_DATABASE_URL }) => DATABASE_POOLER === 'none' || DIRECT_DATABASE_URL, {
    path: ['DIRECT_DATABASE_URL'],
    message: 'is needed beside `DATABASE_POOLER`',
  });
export type ConsentEnvironment = z.infer<typeof ConsentEnvironment>;

/** Where the services are that a service calls, by name, as its environment says. */
export const addressesIn = (
  environment: Readonly<Record<string, unknown>>,
  name: ServiceName,
): Readonly<Record<string, string>> =>
  Object.fromEntries(calledBy(name).map((called) => [called, String(environment[urlVariableOf(called)])]));

/** What the cursors of a service are sealed by: its replicas share its key, and nobody else has it. */
export const cursorSecretOf = ({ SERVICE_PRIVATE_KEY: key }: Pick<OwnerEnvironment, 'SERVICE_PRIVATE_KEY'>): Buffer =>
  Buffer.from(JSON.stringify(key));
