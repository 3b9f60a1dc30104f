// The commands themselves are entries of `scripts/run.mjs`; this is what others need of them.
export { ProvisionEnvironment } from './provision/environment';
export { makeDatabases } from './provision/make-databases';
export { makeSecretsFile, prefixOf } from './provision/secrets-file';
