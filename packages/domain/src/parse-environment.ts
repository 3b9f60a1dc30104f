import { z } from 'zod';
import { withFiles, type Variables } from './variables-from-files';

/** An environment variable that holds JSON of the shape. */
export const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

/** A key with its id (RFC 7517). */
export const Jwk = z.looseObject({ kty: z.string(), kid: z.string() });

/** Keys with their ids (RFC 7517). */
export const Jwks = z.object({ keys: z.array(Jwk).min(1) });

/** The port of a process's metrics; nothing where it has none. */
export const metricsPort = z.coerce
  .number()
  .int()
  .min(0)
  .max(65535)
  .optional()
  .describe('Port of `/metrics` alone, at the same address; without it there are no metrics in production');

/** An address of a service. */
export const HttpUrl = z.url({ protocol: /^https?$/ });

/** An environment that does not fit. Its message is one line that names each variable and its fault, never its value. */
export class EnvironmentFault extends Error {}

/**
 * Reads an environment by its schema. Each variable of it may stand in a file that `<NAME>_FILE` names.
 * @throws EnvironmentFault
 */
export function parseEnvironment<Schema extends z.ZodType>(schema: Schema, given: Variables): z.infer<Schema> {
  const names = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const { variables, faults: ofFiles } = withFiles(names, given);
  // What could not be had from its file would be named once more, as missing.
  if (ofFiles.length > 0) throw faultOf(ofFiles);
  const parsed = schema.safeParse(variables);
  if (parsed.success) return parsed.data;
  throw faultOf(
    parsed.error.issues.map(({ path, message }) => {
      const isMissing = variables[String(path[0])] === undefined;
      return `\`${path.join('.')}\` ${isMissing ? 'is missing' : message.toLowerCase()}`;
    }),
  );
}

const faultOf = (faults: readonly string[]): EnvironmentFault =>
  new EnvironmentFault(`the environment is not complete: ${faults.join('; ')}`);
