import type { Agency } from '../../generated/graphql';
import { CONCERN } from '../concerns/form-of-concern';
import { CHILD_WELFARE_FORMS } from './forms-of-child-welfare';
import { sharedOutside } from './form-of-shared-outside';
import { HOUSING_FORMS } from './forms-of-housing';
import { NAV_FORMS } from './forms-of-nav';
import { OUTREACH_FORMS } from './forms-of-outreach';
import type { RecordForm } from './record-form';

const FORMS = {
  CHILD_WELFARE: CHILD_WELFARE_FORMS,
  NAV: NAV_FORMS,
  OUTREACH: OUTREACH_FORMS,
  HOUSING: HOUSING_FORMS,
} as const satisfies Record<Agency, readonly RecordForm[]>;

/** What a caseworker of the agency records, in the order in which it is listed. */
export const formsOf = (agency: string | null): readonly RecordForm[] => {
  const own = Object.entries(FORMS).find(([each]) => each === agency);
  return own === undefined ? [] : [...own[1], sharedOutside(own[0] as Agency), CONCERN];
};
