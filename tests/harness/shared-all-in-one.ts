import { sharedWorld } from '../together/kept';
import { startAllInOne, type TogetherInOne } from './all-in-one';

/** All services in this process, shared with other files that look at nothing but the organisations and youths that they have made. */
export const sharedAllInOne = (): Promise<TogetherInOne> => sharedWorld('all in one', () => startAllInOne());
