import { SocietyGuides1796300001015 } from './society-guides.migration';
import { SocietyGuidesRecorded1796300001253 } from './society-guides-recorded.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [SocietyGuides1796300001015, SocietyGuidesRecorded1796300001253] as const;
