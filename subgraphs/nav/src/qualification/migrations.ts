import { QualificationGroups1796300001080 } from './qualification-groups.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [QualificationGroups1796300001080] as const;
