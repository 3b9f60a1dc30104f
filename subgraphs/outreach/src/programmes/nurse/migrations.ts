import { NurseTalksBeginService1796000002003 } from './nurse-talks-begin-service.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [NurseTalksBeginService1796000002003] as const;
