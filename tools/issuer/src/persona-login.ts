import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;
import { PAGE_HEADERS, failurePage, loginPage } from './login-page';
import type { Persona } from './persona';
import { acrOf } from './persona-claims';

/** More than any form of ours, in bytes. */
const MAX_FORM = 4096;

/** Shows the personas and takes the developer's choice. */
export async function personaLogin(
  provider: Provider,
  personas: ReadonlyMap<string, Persona>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    // Throws when the browser does not hold the login's own cookie: a link sent by somebody else leads nowhere.
    const interaction = await provider.interactionDetails(request, response);
    if (request.method !== 'POST') {
      response.writeHead(200, PAGE_HEADERS).end(loginPage([...personas.keys()]));
      return;
    }
    const name = (await formOf(request)).get('persona');
    const persona = personas.get(name ?? '');
    if (name === null || persona === undefined) throw new Error('no such persona');
    const acr = acrOf(persona, String(interaction.params['acr_values'] ?? ''));
    await forgetAnother(provider, interaction, name);
    await provider.interactionFinished(
      request,
      response,
      { login: { accountId: name, ...(acr === undefined ? {} : { acr }) } },
      { mergeWithLastSubmission: false },
    );
  } catch {
    response
      .writeHead(400, PAGE_HEADERS)
      .end(failurePage('It took too long, or began in another browser. Start again.'));
  }
}

/** Ends the session of somebody else in the same browser: the provider would ask first, on a page of its own. */
async function forgetAnother(provider: Provider, interaction: Interaction, name: string): Promise<void> {
  const { session } = interaction;
  if (session === undefined || session.accountId === name) return;
  await (await provider.Session.findByUid(session.uid))?.destroy();
  delete interaction.session;
  await interaction.persist();
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_FORM) throw new Error('form is too long');
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString());
}
