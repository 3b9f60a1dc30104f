export { AdminEnvironment } from './admin/environment';
export { ExportRegisterEnvironment } from './export-register/environment';
// The commands themselves are entries of `scripts/run.mjs`; this is what others need of them.
export { exportConcern } from './import/concern/export-concern';
export { digisosSoker } from './import/digisos/digisos-shape';
export { FORMATS } from './import/formats-known';
export { runFormatImport } from './import/formats/run-format-import';
export { USUAL_LIMITS } from './import/records/read-records';
export { ImportExit, runImport } from './import/run-import';
export { MigrateEnvironment } from './migrate/environment';
export { migrateDatabases } from './migrate/migrate-databases';
export { RefreshEnvironment } from './refresh-register/environment';
export { ResealEnvironment } from './reseal/environment';
export { NewLogEnvironment } from './new-log/environment';
export { RetainLogEnvironment } from './retain-log/environment';
export { ProvisionEnvironment } from './provision/environment';
export { makeDatabases } from './provision/make-databases';
export { passwordNamesOf, secretNamesOf } from './provision/secret-names';
export { makeSecretsFile } from './provision/secrets-file';
