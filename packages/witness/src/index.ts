export { runWitness, type RunningWitness } from './run-witness';
export { WitnessEnvironment } from './witness-environment';
