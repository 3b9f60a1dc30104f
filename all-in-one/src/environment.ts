import { drainMs, json, parseEnvironment } from '@brobygger/domain';
// Not by its front door: a command that only reads its environment starts in a fifth of the time without gateway and services.
import { gatewayVariables, IssuerConfiguration } from '@brobygger/gateway/environment';
import { auditVariables, registerVariables, webhookVariables, witnessVariables } from '@brobygger/platform/variables';
import { z } from 'zod';

/** The environment of the all-in-one. */
export const AllInOneEnvironment = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(4000).describe('Port of everything'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on'),
  DATA_DIR: z.string().min(1).default('.data').describe('Folder of the embedded database and of the keys'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('An existing PostgreSQL server instead of the embedded one; its user may make databases and roles'),
  ERASURES_FOLDER: z
    .string()
    .min(1)
    .optional()
    .describe(
      'What was erased, outside the databases, `<service>.jsonl` for each: it does not start where any of it stands again',
    ),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('warn')
    .describe('Least level that is logged'),
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('`production` closes introspection, `/metrics` on `PORT`, the development issuer and the demo world'),
  ISSUERS: json(IssuerConfiguration)
    .optional()
    .describe(
      'JSON list of issuers whose tokens are trusted beside those that administrators enter, and the development issuer',
    ),
  // Nobody need stand behind it: Ctrl-C ends it at once.
  DRAIN_MS: drainMs
    .unwrap()
    .default(0)
    .describe(drainMs.description ?? ''),
  ...registerVariables,
  ...webhookVariables,
  ...witnessVariables,
  ...auditVariables,
  ...gatewayVariables,
});
export type AllInOneEnvironment = z.infer<typeof AllInOneEnvironment>;

/** The environment of this process. */
export const readEnvironment = (): AllInOneEnvironment => parseEnvironment(AllInOneEnvironment, process.env);
