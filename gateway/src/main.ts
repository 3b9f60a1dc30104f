import { untilStopped } from '@brobygger/domain';
import { readEnvironment } from './environment';
import { runGateway } from './run-gateway';

untilStopped(() => runGateway(readEnvironment()));
