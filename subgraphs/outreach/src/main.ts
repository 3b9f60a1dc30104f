import { serveOwner } from '@brobygger/subgraph-kit/serve';

serveOwner('outreach', async () => (await import('./outreach.subgraph.js')).outreach);
