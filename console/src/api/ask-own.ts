/** What the gateway said no to, by its code. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly reason: string | null = null,
  ) {
    super(code);
  }
}

/** Told when it turns out that nobody is logged in any more. */
type OnOver = () => void;
let onOver: OnOver = () => undefined;

/** Who the page is shown to, as the gateway tells them from others in the same browser. */
let tag = '1';

/** Says as whose page is asked from now on. */
export const askAs = (next: string): void => void (tag = next);

/** Says who is told when the session is over, whichever request it is that learns it. */
export const whenOver = (tell: OnOver): void => void (onOver = tell);

/** In characters: 64 KiB are the limit of all that is on its way. */
const LONGEST_KEPT_ALIVE = 15_000;

/**
 * Asks the gateway's own back end for these pages. The header is what no other site can send.
 * @throws Refused, or a TypeError where it cannot be reached
 */
export async function askOwn(
  path: string,
  {
    method = 'GET',
    body,
    headers = {},
  }: { method?: string; body?: unknown; headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const response = await fetch(`/console/api/${path}`, {
    method,
    // What is put away is, also when the page is gone; a browser takes no more than this so.
    keepalive: method === 'PUT' && (text?.length ?? 0) < LONGEST_KEPT_ALIVE,
    headers: { 'x-console': tag, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(text === undefined ? {} : { body: text }),
  });
  if (response.status === 401) onOver();
  // Somebody else has logged in in this browser: nothing of what is shown here is theirs.
  if (response.status === 409 && (await isOfAnother(response.clone()))) location.reload();
  return response;
}

const isOfAnother = async (response: Response): Promise<boolean> =>
  (await response.text()).includes('"SESSION_CHANGED"');

/** The same, where anything but success is an exception. */
export async function askOwnFor<Answer>(path: string, options: Parameters<typeof askOwn>[1] = {}): Promise<Answer> {
  const response = await askOwn(path, options);
  const text = await response.text();
  const answer = text === '' ? null : (JSON.parse(text) as unknown);
  if (response.ok) return answer as Answer;
  const [error] = (answer as { errors?: { extensions?: { code?: string; reason?: string } }[] } | null)?.errors ?? [];
  throw new Refused(response.status, error?.extensions?.code ?? 'UNKNOWN', error?.extensions?.reason ?? null);
}
