import { serveOwner } from '@brobygger/subgraph-kit/serve';

serveOwner('nav', async () => (await import('./index.js')).subgraph);
