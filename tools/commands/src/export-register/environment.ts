import { parseEnvironment } from '@brobygger/domain';
import { NationalIdSecrets } from '@brobygger/platform';
import { z } from 'zod';

const address = z.url({ protocol: /^postgres(ql)?$/ }).optional();

/** Where `npm run export:register` finds child welfare and the registry, when they are not those of `npm start`: all three, or none. */
export const ExportRegisterEnvironment = z.object({
  CHILD_WELFARE_DATABASE_URL: address.describe(
    "Child welfare's database under its runtime role; without it that of `npm start`",
  ),
  CONSENT_DATABASE_URL: address.describe(
    "The registry's database under its runtime role; without it that of `npm start`",
  ),
  NATIONAL_ID_SECRET: NationalIdSecrets.optional(),
});

/** The environment of this process. */
export const readExportEnvironment = (): z.infer<typeof ExportRegisterEnvironment> =>
  parseEnvironment(ExportRegisterEnvironment, process.env);
