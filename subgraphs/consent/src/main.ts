import { untilStopped } from '@brobygger/domain';
import { readEnvironment } from './environment';
import { runConsent } from './run-consent';

untilStopped(() => runConsent(readEnvironment()));
