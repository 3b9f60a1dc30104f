// The other side: one stock Apollo Server subgraph over the same database.
import { createRequire } from 'node:module';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { answerParent, cpuMs } from './process.mjs';
import { createRows, RESOLVERS } from './stock-resolvers.mjs';
import { stockSdl } from './stock-schema.mjs';

const require = createRequire(import.meta.url);
const { connect } = require('@brobygger/subgraph-kit');
const { PERSISTENCE } = require('@brobygger/platform');
let server;

answerParent({
  async start({ service, appUrl }) {
    const dataSource = await connect(appUrl, PERSISTENCE[service]);
    const schema = buildSubgraphSchema({ typeDefs: parse(stockSdl(service)), resolvers: RESOLVERS[service] });
    server = new ApolloServer({ schema, plugins: [ApolloServerPluginInlineTraceDisabled()] });
    const { url } = await startStandaloneServer(server, {
      listen: { port: 0, host: '127.0.0.1' },
      context: async () => ({ dataSource, rows: createRows(dataSource) }),
    });
    return url;
  },
  cpu: () => cpuMs(),
  stop: () => server?.stop(),
});
