import { untilStopped } from '@brobygger/subgraph-kit';
import { readEnvironment } from './environment';
import { runConsent } from './run-consent';

untilStopped(() => runConsent(readEnvironment()));
