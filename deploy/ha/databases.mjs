// The databases of the services on the server that leads, with the demo world in them.
import { require } from './built.mjs';

const { DATABASE_NAMES, GATEWAY, osloDate } = require('@brobygger/domain');
const { provisionDatabases, withConnection } = require('@brobygger/embedded-database');
const { createDemoRegister, demoMemberships, loadDemoWorld } = require('@brobygger/demo');
const { createPlatform, isRefusal, migrateDatabase } = require('@brobygger/platform');

/** Makes and migrates them, as `provision` and `migrate` do. Answers with their addresses. */
export async function makeDatabases(adminUrl, keys) {
  const password = keys.DATABASE_SECRET;
  const urls = await provisionDatabases(
    adminUrl,
    DATABASE_NAMES.map((name) => ({ name, password })),
  );
  await migrateDatabase(GATEWAY, urls[GATEWAY].ownerUrl, { say: () => undefined, isDryRun: false });
  return urls;
}

/** Loads the demo world of the day, and makes those of its people members whose tokens do not say so. */
export async function fillDatabases(urls, keys, { personas, configurations, date }) {
  const populationRegister = createDemoRegister(date, 'development');
  const platform = await createPlatform({
    databases: urls,
    nationalIdSecret: Buffer.from(keys.NATIONAL_ID_SECRET, 'base64'),
    populationRegister,
    onFailure: () => undefined,
  });
  try {
    await loadDemoWorld(platform, date);
    const changes = demoMemberships(personas, configurations);
    const applied = await platform.services.consent.administration.apply(changes, { by: 'demo', at: new Date() });
    const refused = applied.find(isRefusal);
    if (refused !== undefined) throw new Error(`a persona is no member: ${refused.code}`);
    await platform.settle();
  } finally {
    await platform.stop();
    await populationRegister.close();
  }
}

/** What the server keeps of the passwords of those whom the pooler lets in. */
export const verifiersOf = (adminUrl) =>
  withConnection(adminUrl, async (admin) => {
    const { rows } = await admin.query(
      `select rolname as name, rolpassword as verifier from pg_authid
        where rolcanlogin and rolname like 'brobygger\\_%' and rolname not like '%\\_owner'`,
    );
    return rows;
  });

export const today = () => osloDate(new Date());
