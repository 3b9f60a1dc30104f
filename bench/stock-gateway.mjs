// The other side: a stock gateway with the stock data source.
import { createRequire } from 'node:module';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { answerParent, cpuMs } from './process.mjs';

const { ApolloGateway } = createRequire(import.meta.url)('@apollo/gateway');
let server;

answerParent({
  async start({ supergraphSdl }) {
    server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) });
    const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
    return url;
  },
  cpu: () => cpuMs(),
  stop: () => server?.stop(),
});
