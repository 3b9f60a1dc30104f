// Hive Gateway before the services of Brobygger, with the environment of our gateway.
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import hivePlugin from '@brobygger/hive-plugin';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const { brobygger, openRouter, readEnvironment } = hivePlugin;

const supergraph = readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8');
const environment = readEnvironment();
const router = openRouter(environment);
const hive = createGatewayRuntime({ ...brobygger(router), supergraph, unifiedGraphHandler });

const server = createServer(hive);
server.listen(environment.PORT, environment.HOST, () => {
  process.stdout.write(`http://${environment.HOST}:${server.address().port}\n`);
});
process.once('SIGTERM', () => {
  server.close(async () => {
    await hive[Symbol.asyncDispose]();
    await router.close();
  });
  server.closeIdleConnections();
});
