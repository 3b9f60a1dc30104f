import {
  databasePooler,
  drainMs,
  type DatabasePooler,
  EnvironmentFault,
  json,
  Jwk,
  metricsPort,
  parseEnvironment,
  SERVICE_NAMES,
  serviceAddresses,
  workerCount,
} from '@brobygger/domain';
import type { SealingSecrets } from '@brobygger/console-store';
import { slowStatementMs, tracingVariables } from '@brobygger/telemetry';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { DocumentManifest } from './http/document-manifest';
import { ConsentOffice } from './console/consent-office';
import { ConsoleLogins } from './console/console-login';
import { isOrigin } from './http/cors';
import type { TrustedDocuments } from './http/trusted-documents';
import { IssuerConfiguration } from './identity/issuer-configuration';
import { DEFAULT_LIMITS, type OperationLimits } from './limits/operation-limits';

export { IssuerConfiguration };

/** Addresses as a browser names the origin of a page: scheme, host and port. */
const origins = z
  .string()
  .transform((text) => text.split(',').map((origin) => origin.trim()))
  .pipe(z.array(z.string().refine(isOrigin, 'is no list of origins such as `https://app.example.org`')));

/** Where others reach the gateway: over TLS, unless it is this machine. */
const publicUrl = z
  .string()
  .refine(
    (text) => isOrigin(text) && /^(https:|http:\/\/(localhost|127\.0\.0\.1)(:|$))/.test(text),
    'is no address such as `https://api.example.org`, without a path',
  );

/** Compose hands on a variable that nobody set as an empty one. */
const absent = z.literal('').transform(() => undefined);

const secretOf32Bytes = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine(({ length }) => length === 32, 'is not 32 bytes');

const sealingSecrets = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.tuple([secretOf32Bytes], secretOf32Bytes));

const count = (fallback: number) => z.coerce.number().int().positive().default(fallback);

/** What the gateway reads in either topology. */
export const gatewayVariables = {
  SUBGRAPH_TIMEOUT_MS: count(3000).describe('How long one subgraph may take, in milliseconds'),
  REQUEST_TIMEOUT_MS: count(8000).describe('How long a request may take, all its subgraphs together, in milliseconds'),
  CORS_ORIGINS: origins
    .optional()
    .describe('Origins of the pages that may ask from a browser, with commas between: `https://app.example.org`'),
  PUBLIC_URL: z
    .union([absent, publicUrl])
    .optional()
    .describe(
      'Where clients reach the gateway, `https://api.example.org`: it stands in the AuthZEN metadata, of which there is none without it, ' +
        'and logins to the console come back to it',
    ),
  TRUSTED_DOCUMENTS: z
    .string()
    .optional()
    .describe("JSON file of registered documents: the manifest of GraphQL Code Generator or Apollo's"),
  TRUSTED_DOCUMENTS_ONLY: z.stringbool().default(false).describe('Answer registered documents and nothing else'),
  MAX_TOKENS: count(DEFAULT_LIMITS.maxTokens).describe('Largest operation, in tokens'),
  MAX_DEPTH: count(DEFAULT_LIMITS.maxDepth).describe('Largest operation, in levels'),
  MAX_ALIASES: count(DEFAULT_LIMITS.maxAliases).describe('Largest operation, in aliases, those of `__typename` too'),
  MAX_ROOT_FIELDS: count(DEFAULT_LIMITS.maxRootFields).describe('Largest operation, in root fields'),
  MAX_DIRECTIVES: count(DEFAULT_LIMITS.maxDirectives).describe('Largest operation, in directives'),
  MAX_COST: count(DEFAULT_LIMITS.maxCost).describe(
    'Largest operation, in fields with fragments spread and pages counted',
  ),
  MAX_DEAR_PER_HOUR: count(DEFAULT_LIMITS.dearPerHour).describe(
    'How many answers of dear fields a person may have in an hour: `withDecision`, which two agencies count together',
  ),
  MAX_BODY: count(DEFAULT_LIMITS.maxBody).describe('Largest request body, in bytes'),
  CONSOLE_LOGINS: z
    .union([absent, json(ConsoleLogins)])
    .optional()
    .describe('JSON list of the ways to log in to the console: there is no console without it'),
  CONSENT_OFFICE: z
    .union([absent, json(ConsentOffice)])
    .optional()
    .describe(
      'JSON object: where people reach the consent office (`name`, `address`, `telephone`, `email`), as the console shows it',
    ),
  CONSOLE_IDLE_MINUTES: count(30).describe(
    'How long somebody may leave the console alone and be logged in still, in minutes',
  ),
  CONSOLE_LONGEST_HOURS: count(8).describe('How long somebody may be logged in to the console at all, in hours'),
  METRICS_PORT: metricsPort,
  SLOW_STATEMENT_MS: slowStatementMs,
  ...tracingVariables,
} as const;

const GatewayVariables = z.object(gatewayVariables);
type GatewayVariables = z.infer<typeof GatewayVariables>;

/** The environment of the gateway of the distributed topology. */
export const GatewayEnvironment = GatewayVariables.extend({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000).describe('Port to listen on'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least level that is logged'),
  DRAIN_MS: drainMs,
  WORKERS: workerCount,
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('production')
    .describe('Anything but `production` opens introspection, and serves `/metrics` on `PORT` too'),
  ISSUERS: json(IssuerConfiguration)
    .optional()
    .describe('JSON list of issuers whose tokens are trusted beside those that administrators enter'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe("The gateway's own database, for the sessions of the console"),
  DATABASE_POOLER: databasePooler,
  CONSOLE_SECRET: sealingSecrets
    .optional()
    .describe(
      '32 bytes in base64 by which the sessions of the console are sealed; or several with commas between, of which the first seals and ' +
        'each opens',
    ),
  HOP_PRIVATE_KEY: json(Jwk).describe('JWK by which the gateway signs hop tokens (Ed25519)'),
  ...serviceAddresses(SERVICE_NAMES),
});
export type GatewayEnvironment = z.infer<typeof GatewayEnvironment>;

/** The environment of this process. */
export const readEnvironment = (): GatewayEnvironment => parseEnvironment(GatewayEnvironment, process.env);

/** How long sessions of the console may last. */
export const sessionTimesOf = ({
  CONSOLE_IDLE_MINUTES,
  CONSOLE_LONGEST_HOURS,
}: GatewayVariables): { readonly idleSeconds: number; readonly longestSeconds: number } => ({
  idleSeconds: CONSOLE_IDLE_MINUTES * 60,
  longestSeconds: CONSOLE_LONGEST_HOURS * 3600,
});

/** What the console of the environment is made with, or `null` where it names no way to log in. */
export function consoleOf(environment: GatewayEnvironment): {
  readonly logins: ConsoleLogins;
  readonly databaseUrl: string;
  readonly pooler: DatabasePooler;
  readonly secrets: SealingSecrets;
  readonly origin: string;
  readonly office: ConsentOffice;
  readonly times: ReturnType<typeof sessionTimesOf>;
} | null {
  const { CONSOLE_LOGINS: logins, DATABASE_URL, CONSOLE_SECRET, PUBLIC_URL, CONSENT_OFFICE } = environment;
  if (logins === undefined) return null;
  const needed = { DATABASE_URL, CONSOLE_SECRET, PUBLIC_URL, CONSENT_OFFICE };
  const missing = Object.entries(needed).flatMap(([name, value]) => (value === undefined ? [`\`${name}\``] : []));
  if (
    DATABASE_URL === undefined ||
    CONSOLE_SECRET === undefined ||
    PUBLIC_URL === undefined ||
    CONSENT_OFFICE === undefined
  ) {
    throw new EnvironmentFault(`\`CONSOLE_LOGINS\` needs ${missing.join(' and ')} beside it`);
  }
  return {
    logins,
    databaseUrl: DATABASE_URL,
    pooler: environment.DATABASE_POOLER,
    secrets: CONSOLE_SECRET,
    origin: PUBLIC_URL,
    office: CONSENT_OFFICE,
    times: sessionTimesOf(environment),
  };
}

/** The limits that the environment sets. */
export const limitsOf = (environment: GatewayVariables): OperationLimits => ({
  maxTokens: environment.MAX_TOKENS,
  maxDepth: environment.MAX_DEPTH,
  maxAliases: environment.MAX_ALIASES,
  maxRootFields: environment.MAX_ROOT_FIELDS,
  maxDirectives: environment.MAX_DIRECTIVES,
  maxCost: environment.MAX_COST,
  dearPerHour: environment.MAX_DEAR_PER_HOUR,
  maxBody: environment.MAX_BODY,
});

/**
 * The registered documents that the environment names.
 * @throws EnvironmentFault where the file cannot be read, or is of no form that is known
 */
export function readTrustedDocuments({
  TRUSTED_DOCUMENTS: file,
  TRUSTED_DOCUMENTS_ONLY: isMandatory,
}: GatewayVariables): TrustedDocuments {
  if (file === undefined) return { byId: new Map(), isMandatory };
  const { TRUSTED_DOCUMENTS: byId } = parseEnvironment(z.object({ TRUSTED_DOCUMENTS: json(DocumentManifest) }), {
    TRUSTED_DOCUMENTS: textOf(file),
  });
  return { byId, isMandatory };
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new EnvironmentFault(`the file that \`TRUSTED_DOCUMENTS\` names cannot be read`);
  }
}

/** Keeps Apollo's gateway from reporting to its maker, which it does hourly and at its end unless its environment forbids it. */
export function forbidTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
}
