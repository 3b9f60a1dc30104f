import { ProviderOrders1796300000555 } from './provider-orders.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [ProviderOrders1796300000555] as const;
