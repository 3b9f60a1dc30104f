import { DATABASE_NAMES, migrationVariableOf, REGISTRY, type DatabaseName } from '@brobygger/domain';
import {
  loginSecretsIn,
  loginSecretsText,
  loginsOf,
  passwordOf,
  planForService,
  type LoginSecret,
} from '@brobygger/embedded-database';
import { randomBytes } from 'node:crypto';
import { JobRefused } from '../job-refused';
import type { SecretHolder } from '../provision/secret-files';
import type { SecretFolder } from './secret-folder';
import type { AfterStep, Step } from './steps';

const NAME = 'DATABASE_SECRET';

/**
 * Does one step of the rotation of the databases' passwords. Services log in as the runtime role or as its second, in turn: `accept` makes
 * a secret for the one whom nobody is, which `provision` lets in; `use` writes it into the addresses; `retire` takes the other's, whom
 * `provision` lets in no more.
 * @throws JobRefused, with the files as they were: `ROTATION_BEGUN`, `ROTATION_NOT_BEGUN`, `ROTATION_NOT_USED`, `NOTHING_TO_RETIRE`
 */
export function rotateDatabases(step: Step, folder: SecretFolder): AfterStep<DatabaseName> {
  const text = folder.read('provision', NAME);
  if (text === null) throw new JobRefused(`\`provision/${NAME}\` is not there`);
  const [current, other] = loginSecretsIn(text);
  // That in use is first: until then the newer one stands behind it.
  const waits = other !== undefined && other.version > current.version;
  const keep = (...secrets: readonly LoginSecret[]): void => folder.write('provision', NAME, loginSecretsText(secrets));
  switch (step) {
    case 'accept':
      if (other !== undefined) throw new JobRefused('ROTATION_BEGUN: the databases have two secrets already: go on');
      keep(current, { version: current.version + 1, secret: randomBytes(32).toString('base64url') });
      return { provisions: true, restart: [] };
    case 'use':
      if (!waits) throw new JobRefused('ROTATION_NOT_BEGUN: no secret of the databases waits: begin with `accept`');
      keep(other, current);
      for (const name of DATABASE_NAMES) renewAddresses(name, loginSecretsText([other, current]), folder);
      return { provisions: true, restart: DATABASE_NAMES };
    case 'retire':
      if (other === undefined) throw new JobRefused('NOTHING_TO_RETIRE: the databases have one secret');
      if (waits) throw new JobRefused('ROTATION_NOT_USED: services log in by the old secret: `use` the next');
      keep(current);
      return { provisions: true, restart: [] };
  }
}

/** Names in each address of the service's database who is to log in, and by what; where it is stays. */
function renewAddresses(name: DatabaseName, secrets: string, folder: SecretFolder): void {
  const plan = planForService({ name, password: secrets });
  const [login] = loginsOf(plan);
  const renew = (holder: SecretHolder, variable: string, role: string, password: string): void => {
    const address = folder.read(holder, variable);
    if (address === null) return;
    const url = new URL(address.trimEnd());
    folder.write(holder, variable, Object.assign(url, { username: role, password }).href);
  };
  renew(name, 'DATABASE_URL', login.role, login.password);
  // Past a pooler, where somebody has laid that beside it.
  if (name === REGISTRY) renew(name, 'DIRECT_DATABASE_URL', login.role, login.password);
  renew('migrate', migrationVariableOf(name), plan.ownerRole, passwordOf(plan.ownerRole, plan));
}
