export { composeFile } from './compose/compose-file';
export { deployFiles } from './deploy/deploy-files';
export { docFiles } from './docs/doc-files';
export { schemaFiles } from './schema/schema-files';
