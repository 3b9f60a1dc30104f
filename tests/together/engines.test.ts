import { runTogether } from './run-together';

runTogether('engines');
