import { z } from 'zod';

const Line = z.string().trim().min(1).max(200);

/** Where somebody reaches a human being who can do by hand what the pages do: the operator says it, and the pages show it to anybody. */
export const ConsentOffice = z.strictObject({
  name: Line,
  /** Where one may come, in one line. */
  address: Line,
  telephone: z.string().regex(/^\+?[0-9][0-9 ]{2,19}$/, 'is no telephone number'),
  email: z.email(),
});
export type ConsentOffice = z.infer<typeof ConsentOffice>;
