import { z } from 'zod';

/** How many processes a service is. */
export const workerCount = z.coerce
  .number()
  .int()
  .min(1)
  .max(64)
  .default(1)
  .describe(
    'How many processes answer on the port, one a processor at most; beside them one that starts them and answers nothing',
  );
