import { Registry } from 'prom-client';
import { measureConnections } from './console-connections';

test("the console's connections are shown as they are when somebody looks", async () => {
  const registry = new Registry();
  const now = { idle: 1, working: 3, waiting: 0 };
  measureConnections(registry, { connections: () => now });
  now.waiting = 7;
  const printed = await registry.metrics();
  for (const [state, count] of Object.entries({ idle: 1, working: 3, waiting: 7 })) {
    expect(printed).toContain(`brobygger_pool_connections{state="${state}"} ${count}`);
  }
});
