import type { FastifyRequest } from 'fastify';

/** What a page of ours says in front of what it asks. A form cannot say it, and a script of another origin must ask first. */
const HEADER = 'x-console';

/** As what a page asks: of the person whose tag it has, or as one that does not know yet who is logged in. */
const SAID = /^(1|[0-9a-f]{16})$/;

/**
 * Whether the request comes from a page of this very origin: by the header that no other page can send, and by what the browser says of
 * where it began, if it says it (`Origin`, `Sec-Fetch-Site`).
 */
export function isFromOwnPage({ headers }: Pick<FastifyRequest, 'headers'>, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  return (
    SAID.test(saidBy({ headers })) &&
    (site === undefined || site === 'same-origin') &&
    (headers.origin === undefined || headers.origin === origin)
  );
}

/** The tag of the person whom the page was shown to. */
export const saidBy = ({ headers }: Pick<FastifyRequest, 'headers'>): string => String(headers[HEADER] ?? '');
