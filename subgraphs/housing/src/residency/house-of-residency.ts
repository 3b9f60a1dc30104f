import { below, rowsOf } from '@brobygger/subgraph-kit';
import { House } from '../house/house.entity';
import { residenciesOfYouth } from './residency.entity';

/** The house of a released residency. */
export const houseById = rowsOf({
  entity: House,
  by: 'id',
  below: below(residenciesOfYouth, 'houseId', 'Residency.house'),
  orderBy: { property: 'name', direction: 'ASC' },
});
