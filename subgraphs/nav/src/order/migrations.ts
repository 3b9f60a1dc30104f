import { CalledOffOrders1796300000780 } from './called-off-orders.migration';
import { OrderForms1796300000552 } from './order-forms.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [OrderForms1796300000552, CalledOffOrders1796300000780] as const;
