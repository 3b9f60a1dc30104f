import { z } from 'zod';

/** From when on a statement is slow. */
export const slowStatementMs = z.coerce
  .number()
  .int()
  .positive()
  .default(500)
  .describe('How long a statement may take before it is logged by its name, in milliseconds');
