import { runOwner, type RunningService } from '@brobygger/subgraph-kit';
import type { OutreachEnvironment } from './environment';
import { createOutreach, outreachPersistence } from './outreach.subgraph';

/** Runs outreach as a service of its own, from its environment alone. */
export const runOutreach = (environment: OutreachEnvironment): Promise<RunningService> =>
  runOwner('outreach', createOutreach, outreachPersistence, environment, {
    'child-welfare': environment.CHILD_WELFARE_URL,
  });
