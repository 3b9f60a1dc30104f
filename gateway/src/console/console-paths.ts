/** Where the console is. Its sessions are under it, and nothing else knows of them. */
export const CONSOLE = '/console';

/** Where an issuer sends the browser back to. */
export const callbackOf = (login: string): string => `${CONSOLE}/callback/${login}`;

/** A longer place would not fit into a cookie with what a login must end with. */
const LONGEST = 1_000;

/** What is no page: it would begin another login, or answer a script. */
const NO_PAGE = new RegExp(`^${CONSOLE}/(login|callback|api)(/|$)`);

/** Where in the console a login leads: a path under it, whatever was asked for. An address of another host leads to the front page. */
export function placeIn(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > LONGEST) return `${CONSOLE}/`;
  // As a browser reads it: backslashes, dots and doubled slashes are gone then.
  const read = parsed(asked);
  if (read?.origin !== BASE || !read.pathname.startsWith(`${CONSOLE}/`)) return `${CONSOLE}/`;
  return NO_PAGE.test(read.pathname) ? `${CONSOLE}/` : `${read.pathname}${read.search}${read.hash}`;
}

const BASE = 'http://console.invalid';

function parsed(text: string): URL | null {
  try {
    return new URL(text, BASE);
  } catch {
    return null;
  }
}
