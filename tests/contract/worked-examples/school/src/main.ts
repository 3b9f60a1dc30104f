import { untilStopped } from '@brobygger/domain';
import { readOwnerEnvironment, runOwner } from '@brobygger/subgraph-kit';
import { subgraph } from './index';

untilStopped(() => runOwner(subgraph, readOwnerEnvironment(subgraph.name)));
