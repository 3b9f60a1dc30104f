import { HttpUrl } from '@brobygger/domain';
import { z } from 'zod';

/** A variable that may be absent; Compose says that by an empty one. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional();

/** Where the population register is. */
export const registerVariables = {
  POPULATION_REGISTER_URL: optional(HttpUrl).describe(
    'Address of what speaks for the population register; without it there is none in production, and a synthetic one elsewhere; ' +
      'the demo world has its own',
  ),
  POPULATION_REGISTER_TOKEN: optional(z.string()).describe('Bearer token for `POPULATION_REGISTER_URL`'),
} as const;
