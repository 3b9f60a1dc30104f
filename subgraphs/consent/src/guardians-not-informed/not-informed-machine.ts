import { reviewMachine } from '../reviewed/review-machine';

/** What is done with a record that guardians are not informed: the profession that made it looks at it again. */
export const NOT_INFORMED_MACHINE = reviewMachine('reviewGuardiansNotInformed', ['PROFESSIONAL']);
