import { HttpUrl } from '@brobygger/domain';
import { z } from 'zod';

/** Where the population register is. */
export const registerVariables = {
  POPULATION_REGISTER_URL: HttpUrl.optional().describe(
    'Address of what speaks for the population register; without it there is none in production, and a synthetic one elsewhere; the demo world has its own',
  ),
  POPULATION_REGISTER_TOKEN: z.string().min(1).optional().describe('Bearer token for `POPULATION_REGISTER_URL`'),
} as const;
