import { secretNamesOf } from '@brobygger/commands';
import { SERVICE_NAMES } from '@brobygger/domain';

/** The containers of jobs on the database whose variables begin so. */
const jobsOn = (prefix: string): readonly string[] => [
  ...(prefix === 'CONSENT' ? ['registry-jobs'] : []),
  ...SERVICE_NAMES.filter((name) => secretNamesOf(name).migrationPassword.startsWith(`${prefix}_`)).map(
    (name) => `records-${name}`,
  ),
];

const OTHER_HOLDERS: Readonly<Record<string, readonly string[]>> = {
  POSTGRES_PASSWORD: ['postgres'],
  CONSENT_DATABASE_PASSWORD: ['admin', 'refresh-register', ...SERVICE_NAMES.map((name) => `records-${name}`)],
  NATIONAL_ID_SECRET: ['refresh-register', 'registry-jobs'],
  LOG_SIGNING_KEY: ['registry-jobs'],
};

/** Which containers of Compose hold a secret beside the one whose it is: jobs that work in its place. */
export function otherHoldersOf(secret: string): readonly string[] {
  const [, owned] = /^(\w+)_MIGRATION_PASSWORD$/.exec(secret) ?? [];
  return OTHER_HOLDERS[secret] ?? (owned === undefined ? [] : jobsOn(owned));
}
