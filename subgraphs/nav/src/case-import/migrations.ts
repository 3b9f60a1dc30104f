import { NavCaseImports1796300001140 } from './case-import-table.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [NavCaseImports1796300001140] as const;
