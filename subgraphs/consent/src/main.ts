import { serveRegistry } from '@brobygger/subgraph-kit/serve';

serveRegistry(async (environment, crew) => (await import('./run-consent.js')).runConsent(environment, { crew }));
