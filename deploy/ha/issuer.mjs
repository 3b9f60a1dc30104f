// An issuer for those who try the topology: whoever reaches it is whoever they like of the demo world.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { require } from './built.mjs';

const { demoPersonas } = require('@brobygger/demo');
const { AUDIENCE, loadOrCreateSigningKey, withoutAdvice } = require('@brobygger/issuer');

/** Listens at the port; `/token/<persona>` answers a token of theirs. */
export async function startIssuer({ port, folder, date }) {
  const issuerUrl = `http://127.0.0.1:${port}/issuer`;
  const personas = demoPersonas(date);
  const signingKey = await loadOrCreateSigningKey(folder);
  const issuer = await withoutAdvice(async () =>
    require('@brobygger/issuer/development-issuer').createDevelopmentIssuer({
      ...{ nodeEnv: 'development', issuerUrl, audience: AUDIENCE, personas, signingKey, redirectUris: [] },
      clock: () => new Date(),
    }),
  );
  const server = createServer(async (request, response) => {
    const [, name] = /^\/token\/([\w-]+)$/.exec(request.url) ?? [];
    if (name === undefined) return issuer.callback(request, response);
    const persona = personas.find((each) => each.name === name);
    if (persona === undefined) return response.writeHead(404).end();
    response.end(await issuer.tokenFor(persona));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    configurations: issuer.issuerConfigurations,
    personas,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
