/** Somebody with a browser: cookies of each host, and no more of a browser than that. */
export interface Visitor {
  /** Asks, with the cookies of the host and those that it sets kept. It follows nobody. */
  go(url: string, options?: RequestInit): Promise<Response>;
  /** What a page of the console asks, as the person whom it was last shown to. */
  ask(path: string, options?: RequestInit): Promise<Response>;
  /** Loads the page anew: it is shown to who is logged in now. */
  show(): Promise<void>;
  /** Logs in as the persona, at the issuer, and answers with where it led. */
  logIn(persona: string, more?: Readonly<Record<string, string>>): Promise<string>;
  cookie(name: string): string | undefined;
  setCookie(name: string, value: string): void;
  /** Each `Set-Cookie` that the console sent. */
  readonly setCookies: string[];
}

export const SESSION = '__Host-brobygger-session';

export function createVisitor(origin: string): Visitor {
  const jars = new Map<string, Map<string, string>>();
  const setCookies: string[] = [];
  const jarOf = (url: URL): Map<string, string> => {
    const jar = jars.get(url.host) ?? new Map<string, string>();
    jars.set(url.host, jar);
    return jar;
  };

  const go: Visitor['go'] = async (to, options = {}) => {
    const url = new URL(to, origin);
    const jar = jarOf(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...options, redirect: 'manual', headers: { ...options.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      if (url.origin === origin) setCookies.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0|Expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };

  let tag = '1';
  const show = async (): Promise<void> => {
    const shown = await go('/console/api/session', { headers: { 'x-console': '1' } });
    tag = ((await shown.json()) as { readonly tag?: string }).tag ?? '1';
  };

  return {
    go,
    setCookies,
    show,
    ask: (path, options = {}) =>
      go(`/console/api/${path}`, { ...options, headers: { 'x-console': tag, ...options.headers } }),
    async logIn(persona, more = {}) {
      const query = new URLSearchParams({ as: 'entra', to: '/console/', ...more });
      let at = new URL(`/console/login?${query}`, origin);
      let response = await go(at.href);
      for (let hop = 0; hop < 10; hop += 1) {
        const to = response.headers.get('location') ?? '';
        if (at.origin === origin && to.startsWith('/console/')) {
          await show();
          return to;
        }
        at = new URL(to, at);
        response = await go(at.href);
        if (response.status === 200 && at.pathname.includes('/interaction/')) {
          response = await go(at.href, { method: 'POST', body: new URLSearchParams({ persona }) });
        }
      }
      throw new Error('the login leads nowhere');
    },
    cookie: (name) => jarOf(new URL(origin)).get(name),
    setCookie: (name, value) => void jarOf(new URL(origin)).set(name, value),
  };
}
