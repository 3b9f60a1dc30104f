import { WithdrawalNotices1796300000154 } from './withdrawal-notices.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [WithdrawalNotices1796300000154] as const;
