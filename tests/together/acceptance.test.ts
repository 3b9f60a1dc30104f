import { runTogether } from './run-together';

runTogether('acceptance');
