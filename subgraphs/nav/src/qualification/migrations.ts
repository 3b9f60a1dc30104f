import { QualificationGroups1796300001080 } from './qualification-groups.migration';
import { ToldQualificationYears1796300001255 } from './report/told-years.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [QualificationGroups1796300001080, ToldQualificationYears1796300001255] as const;
