import { ALONE, workerIn, type Crew } from '@brobygger/domain';
import pino, { type Logger } from 'pino';
import type { GatewayEnvironment } from './environment';

/** The gateway's log; the lines of each worker say which it is. */
export const createLog = ({ LOG_LEVEL: level }: GatewayEnvironment, crew: Crew = ALONE): Logger =>
  pino({ level, base: { service: 'gateway', ...workerIn(crew) } });
