import type { ConsentEnvironment } from '@brobygger/subgraph-kit';
import { anchorIn } from './anchor';
import type { LogKeeping } from './sealer';

type Variables = Pick<ConsentEnvironment, 'LOG_SIGNING_KEY' | 'LOG_ANCHOR_FILE' | 'LOG_WITNESSES'>;

/** What the log is sealed with, as the environment says. */
export const logKeepingOf = (
  { LOG_SIGNING_KEY: key, LOG_ANCHOR_FILE: file, LOG_WITNESSES: witnesses }: Variables,
  onUnwitnessed: NonNullable<LogKeeping['onUnwitnessed']>,
): LogKeeping => ({ key, anchor: file === undefined ? null : anchorIn(file), witnesses, onUnwitnessed });
