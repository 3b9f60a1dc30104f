import { demoDate, demoPersonas } from '@brobygger/demo/cast';
import { AUDIENCE, issuerUrlOf, loadOrCreateSigningKey, createTokenIssuer } from '@brobygger/issuer';

/** The names of the personas, in the order of the demo world. */
export const personaNames = (folder: string): readonly string[] =>
  demoPersonas(demoDate(folder, new Date())).map(({ name }) => name);

/** A bearer token of the persona for the server that listens on the port, signed with the key beside the data. */
export async function tokenOf(name: string, port: number, folder: string): Promise<string> {
  const persona = demoPersonas(demoDate(folder, new Date())).find((each) => each.name === name);
  if (persona === undefined) throw new Error(`there is no persona \`${name}\``);
  const issuer = createTokenIssuer({
    issuerUrl: issuerUrlOf(port),
    audience: AUDIENCE,
    key: await loadOrCreateSigningKey(folder),
    clock: () => new Date(),
  });
  return issuer.tokenFor(persona);
}
