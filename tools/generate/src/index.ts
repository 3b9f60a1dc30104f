export { composeFile } from './compose/compose-file';
export { docFiles } from './docs/doc-files';
export { schemaFiles } from './schema/schema-files';
