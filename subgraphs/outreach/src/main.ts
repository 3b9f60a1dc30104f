import { untilStopped } from '@brobygger/subgraph-kit';
import { readEnvironment } from './environment';
import { runOutreach } from './run-outreach';

untilStopped(() => runOutreach(readEnvironment()));
