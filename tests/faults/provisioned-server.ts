import {
  makeDatabases,
  makeSecretsFile,
  openSecretFolder,
  writeSecretFiles,
  type SecretFolder,
} from '@brobygger/commands';
import { DATABASE_NAMES, migrationVariableOf, type DatabaseName } from '@brobygger/domain';
import { startEmbeddedPostgres } from '@brobygger/embedded-database';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { testPrograms } from '../../packages/testkit/src/environment';
import { makePassingFolder } from '../../packages/testkit/src/passing-folder';
import { PATIENT_MS } from '../harness/patience';
import { queryOn } from './query-on';

/** A PostgreSQL of a test's own, whose databases are provisioned by the secrets of a folder, as in operation. */
export interface ProvisionedServer {
  /** As `npm run keys -- --folder` writes them. Whoever logs in by them is patient. */
  readonly secrets: SecretFolder;
  readonly folder: string;
  /** The address of a database by the secrets as they stand now: as its service logs in to it, and as whoever migrates it. */
  addressOf(name: DatabaseName): string;
  ownerAddressOf(name: DatabaseName): string;
  /** Does what the job `provision` does, by the secrets as they stand now. */
  provision(): Promise<void>;
  /** Runs a statement on a database as its owner, past every rule. */
  query<Row>(name: DatabaseName, text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** As whom there are connections to any of its databases. */
  connected(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Starts it, with databases in which there is nothing yet. */
export async function startProvisionedServer(): Promise<ProvisionedServer> {
  const place = makePassingFolder();
  const folder = join(place, 'secrets');
  const server = await startEmbeddedPostgres({
    dataDir: join(place, 'postgres'),
    durable: false,
    programs: testPrograms(),
  });
  writeSecretFiles(await makeSecretsFile(), { folder, server: new URL(server.adminUrl).host });
  const secrets = openSecretFolder(folder);
  const addressOf = (name: DatabaseName): string => secrets.read(name, 'DATABASE_URL') ?? '';
  const ownerAddressOf = (name: DatabaseName): string => secrets.read('migrate', migrationVariableOf(name)) ?? '';
  for (const name of DATABASE_NAMES) {
    secrets.write(name, 'DATABASE_URL', `${addressOf(name)}?connect_timeout=${PATIENT_MS / 1000}`);
  }
  const provision = async (): Promise<void> => {
    const DATABASE_SECRET = secrets.read('provision', 'DATABASE_SECRET') ?? '';
    await makeDatabases({ DATABASE_URL: server.adminUrl, DATABASE_SECRET });
  };
  await provision();
  return {
    secrets,
    folder,
    addressOf,
    ownerAddressOf,
    provision,
    query: (name, text, values) => queryOn(ownerAddressOf(name), text, values),
    async connected() {
      const rows = await queryOn<{ role: string }>(
        server.adminUrl,
        'select distinct usename as role from pg_stat_activity where usename is not null order by 1',
      );
      return rows.map(({ role }) => role);
    },
    async stop() {
      await server.stop();
      rmSync(place, { recursive: true, force: true });
    },
  };
}
