import { ServiceContactTable1796000003005 } from './service-contact-table.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [ServiceContactTable1796000003005] as const;
