import { serveOwner } from '@brobygger/subgraph-kit/serve';

serveOwner('outreach', async () => (await import('./index.js')).subgraph);
