import { runTogether } from './run-together';

runTogether('sessions');
