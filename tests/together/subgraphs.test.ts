import { runTogether } from './run-together';

runTogether('subgraphs');
