// Hive Gateway before the services of Brobygger, with the environment of our gateway.
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import hivePlugin from '@brobygger/hive-plugin';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const { config, address, close } = hivePlugin.openBrobygger();
const supergraph = readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8');
const hive = createGatewayRuntime({ ...config, supergraph, unifiedGraphHandler });

const server = createServer(hive);
server.listen(address, () => {
  process.stdout.write(`http://${address.host}:${server.address().port}\n`);
});
process.once('SIGTERM', () => {
  server.close(async () => {
    await hive[Symbol.asyncDispose]();
    await close();
  });
  server.closeIdleConnections();
});
