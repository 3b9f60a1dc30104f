import { CorrectionEmergencies1796300000281 } from './correction-emergencies.migration';
import { CorrectionNotices1796300000231 } from './correction-notices.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [CorrectionNotices1796300000231, CorrectionEmergencies1796300000281] as const;
