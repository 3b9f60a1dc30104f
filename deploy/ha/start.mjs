// `npm run ha`: the whole system with replicas, on loopback, until Ctrl-C (docs/operator-ha.md).
import { ensureInstalled } from '../../scripts/bootstrap.mjs';

await ensureInstalled();
await import('./run.mjs');
