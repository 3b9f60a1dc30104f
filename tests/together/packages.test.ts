import { runTogether } from './run-together';

runTogether('packages');
