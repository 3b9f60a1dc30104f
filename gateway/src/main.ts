import { runService } from '@brobygger/domain';
import { createLog } from './create-log';
import { shareState } from './crew/gateway-crew';
import { readEnvironment } from './environment';
import { sumOf } from './metrics/sum-of';

runService({
  readEnvironment,
  run: async (environment, crew) => (await import('./run-gateway.js')).runGateway(environment, crew),
  logOf: (environment) => createLog(environment),
  sumOf,
  shareOf: ({ MAX_DEAR_PER_HOUR }) => shareState(MAX_DEAR_PER_HOUR),
});
