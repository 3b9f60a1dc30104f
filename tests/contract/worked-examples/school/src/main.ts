import { readOwnerEnvironment, runOwner, untilStopped } from '@brobygger/subgraph-kit';
import { subgraph } from './index';

untilStopped(() => runOwner(subgraph, readOwnerEnvironment(subgraph.name)));
