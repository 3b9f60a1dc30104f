import { HapBeginsService1796000002001 } from './hap-begins-service.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [HapBeginsService1796000002001] as const;
