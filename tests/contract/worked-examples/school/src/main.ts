import { serveOwner } from '@brobygger/subgraph-kit/serve';

serveOwner('school', async () => (await import('./index.js')).subgraph);
