// What is left out is off by itself: no tracing, no reporting, no limits.
import { defineConfig } from '@graphql-hive/gateway';

export const gatewayConfig = defineConfig({
  fork: 1,
  disableWebsockets: true,
  graphiql: false,
  landingPage: false,
  logging: 'error',
});
