import { runOwner, untilStopped } from '@brobygger/subgraph-kit';
import { readEnvironment } from './environment';
import { createHousing, housingPersistence } from './housing.subgraph';

untilStopped(() => runOwner('housing', createHousing, housingPersistence, readEnvironment()));
