import { runTogether } from './run-together';

runTogether('contract');
