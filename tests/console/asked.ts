import { DOCUMENT_ID, type ConsoleWorld } from './console-world';
import { createVisitor, SESSION, type Visitor } from './visitor';

/** The one operation of the pages, as they ask it. */
export const asked = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ documentId: DOCUMENT_ID }),
};

/** The status with the code, where it is a refusal. */
export async function told(response: Promise<Response>): Promise<readonly unknown[]> {
  const { status, ...rest } = { status: (await response).status, text: await (await response).text() };
  const json = (rest.text === '' ? {} : JSON.parse(rest.text)) as { errors?: { extensions: { code: string } }[] };
  return [status, ...(json.errors ?? []).map(({ extensions }) => extensions.code)];
}

/** The role of who is logged in, or `null`. */
export const whoIs = async (visitor: Visitor): Promise<unknown> =>
  ((await (await visitor.ask('session')).json()) as { caller?: { role: string } }).caller?.role ?? null;

/** What is answered where nobody is logged in. */
export const GONE = [401, 'UNAUTHENTICATED'];

/** Somebody who has logged in. */
export async function logInTo({ origin }: ConsoleWorld, persona = 'worker'): Promise<Visitor> {
  const visitor = createVisitor(origin);
  await visitor.logIn(persona);
  return visitor;
}

/** Makes the token of the session one that is over. */
export async function age({ store }: ConsoleWorld, visitor: Visitor, more: object = {}): Promise<void> {
  const id = visitor.cookie(SESSION) ?? '';
  const kept = await store.sessions.look(id);
  await store.sessions.write(id, { ...(kept?.content as object), expiresAt: 1, ...more }, kept?.version ?? 0);
}

/** What a page sends beside what it asks. */
export const sent = (method: string, body: unknown) => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** Chooses one of several parts. */
export const choose = (visitor: Visitor, membership: string): Promise<readonly unknown[]> =>
  told(visitor.ask('membership', sent('POST', { membership })));

/** As whom the page is shown when it is loaded anew: the role, the part that was chosen, and those to choose from. */
export async function partsOf(visitor: Visitor): Promise<readonly unknown[]> {
  await visitor.show();
  const { caller, membership, memberships } = (await (await visitor.ask('session')).json()) as {
    readonly caller: { readonly role: string } | null;
    readonly membership: string | null;
    readonly memberships: readonly { readonly id: string }[];
  };
  return [caller?.role ?? null, membership, memberships.map(({ id }) => id)];
}
