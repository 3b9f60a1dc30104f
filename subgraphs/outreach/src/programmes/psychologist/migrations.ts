import { PsychologistBeginsService1796000002004 } from './psychologist-begins-service.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [PsychologistBeginsService1796000002004] as const;
