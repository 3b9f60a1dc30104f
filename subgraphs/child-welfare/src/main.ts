import { runOwner, untilStopped } from '@brobygger/subgraph-kit';
import { readEnvironment } from './environment';
import { createChildWelfare, childWelfarePersistence } from './child-welfare.subgraph';

untilStopped(() => runOwner('child-welfare', createChildWelfare, childWelfarePersistence, readEnvironment()));
