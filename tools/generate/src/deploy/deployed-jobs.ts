import {
  clusterVariableOf,
  fileVariableOf,
  migrationVariableOf,
  OWNER_NAMES,
  REGISTRY,
  SERVICE_NAMES,
  type DatabaseName,
  type ServiceName,
} from '@brobygger/domain';
import { SECRETS_AT } from './deployed';

/** A file of a secret: the variable that reads it, and under which key whose Secret has it. */
export interface SecretFile {
  readonly variable: string;
  readonly holder: string;
  readonly key: string;
}

/** Files that outlive the pod: a claim, and where it stands. */
export interface KeptFiles {
  readonly claim: string;
  readonly path: string;
}

/** What runs beside the services, and ends. It is given the files that it reads, and no other of their Secrets (ADR 0159). */
export interface DeployedJob {
  readonly name: string;
  /** The words behind `npm run serve --`. */
  readonly words: readonly string[];
  /** When, as cron says it; without it somebody starts it. */
  readonly schedule?: string;
  readonly secrets: readonly SecretFile[];
  readonly variables?: readonly (readonly [name: string, value: string])[];
  readonly databases: readonly DatabaseName[];
  /** A ConfigMap whose keys are files in `CONFIGURED_AT`. */
  readonly config?: string;
  readonly keeps?: readonly KeptFiles[];
}

/** The variables of a job, with the files of its secrets. */
export const jobVariablesOf = ({
  variables = [],
  secrets,
}: DeployedJob): readonly (readonly [name: string, value: string])[] => [
  ...variables,
  ...secrets.map(({ variable }) => [fileVariableOf(variable), `${SECRETS_AT}/${variable}`] as const),
];

/** Where a job finds what the city has decided. */
export const CONFIGURED_AT = '/etc/brobygger';

/** Where a service and its jobs find the erasures of its database. */
export const erasuresOf = (name: ServiceName): KeptFiles & { readonly file: string } => ({
  claim: `erasures-${name}`,
  path: '/var/lib/brobygger/erasures',
  file: `/var/lib/brobygger/erasures/${name}.jsonl`,
});
/** Where the job puts what goes to the archive. */
export const archiveOf = (name: ServiceName): KeptFiles => ({
  claim: `archive-${name}`,
  path: '/var/lib/brobygger/archive',
});

const ownerOf = (name: ServiceName): SecretFile => ofMigrate(migrationVariableOf(name));
const ofMigrate = (variable: string): SecretFile => ({ variable, holder: 'migrate', key: variable });
const ofRegistry = (key: string, variable = key): SecretFile => ({ variable, holder: REGISTRY, key });

/** Each night, what has been kept for long enough goes, and what youths were answered that is erased. It only reads the registry. */
const retainRecords = (name: ServiceName, at: number): DeployedJob => ({
  name: `retain-records-${name}`,
  words: ['retain-records', name, '--decision', `${CONFIGURED_AT}/records.json`, '--apply'],
  schedule: `${10 * at} 1 * * *`,
  secrets: [ownerOf(name), ofRegistry('DATABASE_URL', 'CONSENT_DATABASE_URL')],
  variables: [
    ['ERASURES_FILE', erasuresOf(name).file],
    ['ARCHIVE_FOLDER', archiveOf(name).path],
  ],
  databases: [...new Set([name, REGISTRY])],
  config: 'brobygger-retention',
  keeps: [erasuresOf(name), archiveOf(name)],
});

/** Retention, by decisions that stand in a ConfigMap. */
export const RETENTION_JOBS: readonly DeployedJob[] = [
  ...SERVICE_NAMES.map(retainRecords),
  {
    name: 'retain-log',
    words: ['retain-log', '--decision', `${CONFIGURED_AT}/log.json`],
    schedule: '0 2 2 * *',
    secrets: [ownerOf(REGISTRY)],
    databases: [REGISTRY],
    config: 'brobygger-retention',
  },
];

/** A moment that five databases can be restored to, every five minutes. */
export const RESTORE_POINT_JOB: DeployedJob = {
  name: 'restore-point',
  words: ['restore-point'],
  schedule: '*/5 * * * *',
  secrets: SERVICE_NAMES.map(clusterVariableOf).map((key) => ({ variable: key, holder: 'restore-point', key })),
  databases: SERVICE_NAMES,
};

/** What somebody starts, after a restore or a leak. */
export const EMERGENCY_JOBS: readonly DeployedJob[] = [
  ...SERVICE_NAMES.map((name): DeployedJob => ({
    name: `replay-erasures-${name}`,
    words: ['replay-erasures', name],
    secrets: [ownerOf(name)],
    variables: [['ERASURES_FILE', erasuresOf(name).file]],
    databases: [name],
    keeps: [erasuresOf(name)],
  })),
  ...OWNER_NAMES.map((name): DeployedJob => ({
    name: `retell-log-${name}`,
    // Of all that it has: what the registry has it leaves as it is.
    words: ['retell-log', name, '--since', '1970-01-01T00:00:00Z'],
    secrets: [ownerOf(name)],
    databases: [name],
  })),
  {
    name: 'reseal',
    words: ['reseal'],
    secrets: [ownerOf(REGISTRY), ofRegistry('NATIONAL_ID_SECRET')],
    databases: [REGISTRY],
  },
  {
    name: 'new-log',
    words: ['new-log', '--follows', `${CONFIGURED_AT}/lost.checkpoint`],
    secrets: [ownerOf(REGISTRY), ofRegistry('LOG_SIGNING_KEY')],
    databases: [REGISTRY],
    config: 'brobygger-lost-log',
  },
];

/** Asks the population register about every youth anew, each night. Where the register is, is a placeholder. */
export const REFRESH_JOB: DeployedJob = {
  name: 'refresh-register',
  words: ['refresh-register'],
  schedule: '0 3 * * *',
  secrets: ['DATABASE_URL', 'NATIONAL_ID_SECRET', 'POPULATION_REGISTER_TOKEN'].map((key) => ofRegistry(key)),
  variables: [['POPULATION_REGISTER_URL', 'https://register.example.no']],
  databases: [REGISTRY],
};
