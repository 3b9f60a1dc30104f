import { z } from 'zod';

/** How long a service that is told to stop goes on answering. */
export const drainMs = z.coerce
  .number()
  .int()
  .min(0)
  .max(60_000)
  .default(5000)
  .describe('How long it goes on answering after it was told to stop and says so at `/isready`, in milliseconds');

/** Whether a service is about to stop. */
export interface Leaving {
  readonly isLeaving: () => boolean;
  /** Says so from now on, and resolves when whoever looks at `/isready` has had the time to see it. */
  leave(): Promise<void>;
}

/** Makes the leaving of a service that goes on answering for so long. */
export function createLeaving(ms: number): Leaving {
  let isLeaving = false;
  return {
    isLeaving: () => isLeaving,
    leave() {
      isLeaving = true;
      return new Promise((resolve) => setTimeout(resolve, ms));
    },
  };
}
