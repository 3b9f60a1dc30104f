import type { LocalDate } from '@brobygger/domain';
import { sharedWorld } from '../together/kept';
import { startDemoWorld, type DemoWorld } from './demo-world';

/** The demo world of a day, shared with other files to which it does not matter what youths have consented to meanwhile. */
export const sharedDemoWorld = (loadedOn: LocalDate): Promise<DemoWorld> =>
  sharedWorld(`demo world of ${loadedOn}`, () => startDemoWorld(loadedOn));
