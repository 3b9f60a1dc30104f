import { runTogether } from './run-together';

runTogether('leakage');
