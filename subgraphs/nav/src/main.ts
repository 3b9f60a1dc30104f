import { runOwner, untilStopped } from '@brobygger/subgraph-kit';
import { readEnvironment } from './environment';
import { createNav, navPersistence } from './nav.subgraph';

untilStopped(() => runOwner('nav', createNav, navPersistence, readEnvironment()));
