import { ProgrammeAttestationTable1796000002008 } from './programme-attestation-table.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [ProgrammeAttestationTable1796000002008] as const;
