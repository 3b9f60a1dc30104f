import { ALONE, workerIn, type Crew, type ServiceName } from '@brobygger/domain';
import pino, { type Logger } from 'pino';

/** A service's log; the lines of each worker say which it is. */
export const createLog = (
  service: ServiceName,
  { LOG_LEVEL: level }: { readonly LOG_LEVEL: string },
  crew: Crew = ALONE,
): Logger => pino({ level, base: { service, ...workerIn(crew) } });
