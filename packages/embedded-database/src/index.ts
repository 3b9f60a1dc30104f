export { copyDatabase, type DatabaseCopy } from './copy-database';
export { type DatabasePlan, type DatabaseUrls, passwordOf, planForService } from './database-plan';
export { dropDatabases } from './drop-databases';
export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded-postgres';
export { freePort } from './free-port';
export { provisionDatabases, provisionPlans } from './provision-databases';
export { findRunningPostgres } from './running-postgres';
export { StartupError } from './startup-error';
export { withConnection } from './with-connection';
