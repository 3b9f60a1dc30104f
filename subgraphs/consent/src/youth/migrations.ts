import { NationalIdKeys1795594618001 } from './national-id-keys.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [NationalIdKeys1795594618001] as const;
