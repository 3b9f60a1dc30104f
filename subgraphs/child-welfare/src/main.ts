import { serveOwner } from '@brobygger/subgraph-kit/serve';

serveOwner('child-welfare', async () => (await import('./child-welfare.subgraph.js')).childWelfare);
