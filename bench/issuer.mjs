// An issuer of tokens on loopback, as the gateway would trust one of an agency.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Signs a token for each group, which says role, agency and organisation, and answers with the key to check them by. */
export async function startIssuer(undo, groups) {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'RS256', use: 'sig' }] });
  const server = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(keys));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  undo.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = `http://127.0.0.1:${server.address().port}`;
  const tokens = groups.map((group, n) =>
    new SignJWT({ NAVident: `Z${100_000 + n}`, groups: [`brobygger:${group}`] })
      .setProtectedHeader({ alg: 'RS256', kid: 'bench' })
      .setIssuer(address)
      .setAudience('bench')
      .setIssuedAt()
      .setExpirationTime('6h')
      .sign(privateKey),
  );
  return {
    tokens: await Promise.all(tokens),
    configuration: {
      issuer: address,
      audience: 'bench',
      jwksUri: `${address}/keys`,
      algorithms: ['RS256'],
      claims: 'ENTRA_ID',
      structuredGroups: true,
    },
  };
}
