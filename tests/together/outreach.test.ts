import { runTogether } from './run-together';

runTogether('outreach');
