import { untilStopped } from '@brobygger/domain';
import { readWitnessEnvironment } from './environment';
import { runWitness } from './run-witness';

untilStopped(async () => runWitness(readWitnessEnvironment()));
