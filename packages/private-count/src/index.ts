export { closeCount } from './closing';
export { FEWEST_ASKED } from './fewest-asked';
export { type Joining, joinCount } from './joining';
export { type Opening, openCount } from './opening';
