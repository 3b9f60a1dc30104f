import { serveOwner } from '@brobygger/subgraph-kit/serve';

serveOwner('housing', async () => (await import('./housing.subgraph.js')).housing);
