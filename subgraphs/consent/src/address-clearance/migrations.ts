import { AddressClearances1795900000003 } from './address-clearances.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [AddressClearances1795900000003] as const;
