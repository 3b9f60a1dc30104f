/** Where the console is. Its sessions are under it, and nothing else knows of them. */
export const CONSOLE = '/console';

/** Where in the console a login leads: a path under it, whatever was asked for. An address of another host leads to the front page. */
export function placeIn(asked: unknown): string {
  if (typeof asked !== 'string') return `${CONSOLE}/`;
  // As a browser reads it: backslashes, dots and doubled slashes are gone then.
  const read = parsed(asked);
  if (read?.origin !== BASE || !read.pathname.startsWith(`${CONSOLE}/`)) return `${CONSOLE}/`;
  return `${read.pathname}${read.search}`;
}

const BASE = 'http://console.invalid';

function parsed(text: string): URL | null {
  try {
    return new URL(text, BASE);
  } catch {
    return null;
  }
}
