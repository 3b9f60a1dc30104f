import { app } from './app';
import { auditor } from './auditor';
import { caseworker } from './caseworker';
import { faults } from './faults';
import { guardian } from './guardian';
import { leader } from './leader';
import { officer } from './officer';
import { termsOfRecords } from './terms-of-records';
import { termsOfValues } from './terms-of-values';
import { terms } from './terms';
import { youth } from './youth';

/** All that the console says, in bokmål. The other languages have the same keys: the compiler asks for it. */
export const nb = {
  ...app,
  ...faults,
  ...youth,
  ...guardian,
  ...officer,
  ...caseworker,
  ...leader,
  ...auditor,
  ...terms,
  ...termsOfRecords,
  ...termsOfValues,
} as const;
