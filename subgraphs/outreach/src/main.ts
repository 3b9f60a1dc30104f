import { runOwner, untilStopped } from '@brobygger/subgraph-kit';
import { readEnvironment } from './environment';
import { createOutreach, outreachPersistence } from './outreach.subgraph';

untilStopped(() => runOwner('outreach', createOutreach, outreachPersistence, readEnvironment()));
