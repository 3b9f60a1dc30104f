import { runTogether } from './run-together';

runTogether('faults');
