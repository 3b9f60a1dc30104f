import { parseEnvironment } from '@brobygger/domain';
import { WitnessEnvironment } from './witness-environment';

/** The environment of this process, as the witness reads it. */
export const readWitnessEnvironment = (): WitnessEnvironment => parseEnvironment(WitnessEnvironment, process.env);
