import { migrationVariableOf, parseEnvironment, SERVICE_NAMES } from '@brobygger/domain';
import { z } from 'zod';
import { MEANING, ownerAddress } from '../migrate/environment';

const addresses = Object.fromEntries(
  SERVICE_NAMES.map((name) => [migrationVariableOf(name), ownerAddress.optional().describe(MEANING)]),
);

const ERASURES_FILE = z
  .string()
  .min(1)
  .describe(
    'What was erased, outside the database, one file for each database: keep it where no backup of the database is',
  );

/** The environment of the job that erases what has been kept for long enough. */
export const RetainRecordsEnvironment = z.object({
  ...addresses,
  CONSENT_DATABASE_URL: ownerAddress.describe(
    "The registry's database under its runtime role: the job reads there what keeps records",
  ),
  ERASURES_FILE,
  ARCHIVE_FOLDER: z.string().min(1).optional().describe('The folder of what is handed to the archive'),
});

/** The environment of the job that erases again what was erased, after a backup was restored. */
export const ReplayErasuresEnvironment = z.object({ ...addresses, ERASURES_FILE });

/** The environment of this process. */
export const readRetainEnvironment = () => parseEnvironment(RetainRecordsEnvironment, process.env);
export const readReplayEnvironment = () => parseEnvironment(ReplayErasuresEnvironment, process.env);
