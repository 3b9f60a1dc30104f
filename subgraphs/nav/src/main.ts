import { serveOwner } from '@brobygger/subgraph-kit/serve';

serveOwner('nav', async () => (await import('./nav.subgraph.js')).nav);
