import { OutreachAgesTable1796000003003 } from './outreach-ages-table.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [OutreachAgesTable1796000003003] as const;
