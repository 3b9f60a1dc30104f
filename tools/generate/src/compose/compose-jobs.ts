import { SERVICE_NAMES, type ServiceName } from '@brobygger/domain';
import { archiveOf, erasuresOf } from '../deploy/deployed-jobs';
import { ANCHOR } from '../deploy/kubernetes-kept';
import { fromFile } from './compose-frame';

/** The volumes of files that outlive a container. */
export const VOLUMES: readonly string[] = [
  ANCHOR.claim,
  ...SERVICE_NAMES.flatMap((name) => [erasuresOf(name).claim, archiveOf(name).claim]),
];

/** What asks the population register about every youth anew. */
export const refreshJob = (
  address: string,
): string => `  # docker compose run --rm refresh-register refresh-register, each night
  refresh-register:
    <<: *job
    environment:
      DATABASE_URL: ${address}
      NATIONAL_ID_SECRET: ${fromFile('NATIONAL_ID_SECRET')}
      POPULATION_REGISTER_URL: \${POPULATION_REGISTER_URL:-}
      POPULATION_REGISTER_TOKEN: \${POPULATION_REGISTER_TOKEN:-}
    # What speaks for the register is where the registry reaches it too.
    networks: [databases, services]
`;

/** The jobs on the registry's own database: `retain-log`, `reseal`, `new-log`. */
export const registryJobs = (
  ownerAddress: string,
): string => `  # docker compose run --rm -T registry-jobs retain-log --decision /dev/stdin --dry-run < log.json; likewise reseal, new-log
  registry-jobs:
    <<: *job
    environment:
      ${ownerAddress}
      NATIONAL_ID_SECRET: ${fromFile('NATIONAL_ID_SECRET')}
      LOG_SIGNING_KEY: ${fromFile('LOG_SIGNING_KEY')}
`;

/** The jobs on the records of a service: `retain-records`, `replay-erasures`, `retell-log`. */
export function recordJobs(name: ServiceName, ownerAddress: string, registryAddress: string): string {
  const [erasures, archive] = [erasuresOf(name), archiveOf(name)];
  return `  # docker compose run --rm -T records-${name} retain-records ${name} --decision /dev/stdin < records.json
  records-${name}:
    <<: *job
    environment:
      ${ownerAddress}
      CONSENT_DATABASE_URL: ${registryAddress}
      ERASURES_FILE: ${erasures.file}
      ARCHIVE_FOLDER: ${archive.path}
    volumes: ['${erasures.claim}:${erasures.path}', '${archive.claim}:${archive.path}']
`;
}
