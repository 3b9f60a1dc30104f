import { reviewMachine } from '../reviewed/review-machine';

/** What is done with what a person holds guardians by: officers look at any again, child welfare at what it recorded itself. */
export const HOLD_MACHINE = reviewMachine('reviewGuardianHold', ['WORKER', 'OFFICER']);
