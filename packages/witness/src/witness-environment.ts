import { drainMs, metricsPort } from '@brobygger/domain';
import { z } from 'zod';
import { parseLogs } from './parse-logs';

/** What a witness reads from its environment, and nothing else. */
export const WitnessEnvironment = z.object({
  WITNESS_PORT: z.coerce.number().int().min(0).max(65535).default(4000).describe('Port to listen on'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on'),
  METRICS_PORT: metricsPort,
  DRAIN_MS: drainMs,
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('production')
    .describe('Anything but `production` serves `/metrics` on `WITNESS_PORT` too'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least level that is logged'),
  WITNESS_FOLDER: z.string().min(1).describe('Folder in which it keeps what it cosigned, for itself alone'),
  WITNESS_NAME: z.string().min(1).describe('Name of the witness, that of its key: `witness.example.no`'),
  WITNESS_KEY_FILE: z
    .string()
    .min(1)
    .describe('File with the key by which it cosigns, as `npm run note:key` writes it'),
  WITNESS_LOGS: z
    .string()
    .transform((text, context) => {
      try {
        return parseLogs(text);
      } catch (cause) {
        context.addIssue({ code: 'custom', message: (cause as Error).message });
        return z.NEVER;
      }
    })
    .describe('The logs that it looks at: on each line an origin, a space, and a verifier key of that log'),
});
export type WitnessEnvironment = z.infer<typeof WitnessEnvironment>;
