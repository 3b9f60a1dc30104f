import { parseEnvironment } from '@brobygger/domain';
import { z } from 'zod';

/** Where `npm run admin` finds the registry, when it is not that of `npm start`. */
export const AdminEnvironment = z.object({
  CONSENT_DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe("The registry's database under its runtime role; without it that of `npm start`"),
});

/** The environment of this process. */
export const readAdminEnvironment = (): z.infer<typeof AdminEnvironment> =>
  parseEnvironment(AdminEnvironment, process.env);
