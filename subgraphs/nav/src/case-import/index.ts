import { defineNoun, defineTable } from '@brobygger/subgraph-kit';
import { CaseImportResolver } from './case-import.resolver';
import { createCaseImportService } from './case-import.service';
import { migrations } from './migrations';

/** Cases that come from another system of NAV's, and which record there each is. */
export const caseImport = defineNoun({
  tables: [defineTable('nav_case_import', { select: true, insert: true, update: ['as_of', 'digest'] })],
  migrations,
  services: (parts) => ({ caseImports: createCaseImportService(parts) }),
  resolvers: ({ services }) => [new CaseImportResolver(services)],
});
