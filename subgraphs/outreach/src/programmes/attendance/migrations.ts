import { ProgrammeAttendanceTable1796000002007 } from './programme-attendance-table.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [ProgrammeAttendanceTable1796000002007] as const;
