import type { FastifyInstance } from 'fastify';

/** What may be here, by its path. */
const PLACES: readonly (readonly [path: string, what: string])[] = [
  ['/docs', 'the documents: how to ask, what a code means, how it is run'],
  ['/graphql', 'GraphQL over HTTP: a POST or GET with a bearer token'],
  ['/schema.graphql', 'the schema, with the data category of every field'],
  ['/graphiql', 'the playground: ask as anybody of the demo world'],
  ['/console', 'the console: for youths, guardians and those who work with them'],
  ['/.well-known/authzen-configuration', 'where accesses are asked for, in the words of AuthZEN'],
  ['/my/copy', 'a copy of everything about yourself, for youths'],
  ['/findUsage', 'who used your data, for youths: what Estonia’s data tracker asks'],
  ['/isalive', 'whether the process lives'],
  ['/isready', 'whether it can answer'],
  ['/metrics', 'what it measures'],
];

/** Says at `/` what is where, and names nothing that is not there. */
export function addFrontPage(app: FastifyInstance): void {
  app.get('/', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header(
        'content-security-policy',
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      )
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .send(pageOf(PLACES.filter(([path]) => app.hasRoute({ method: 'GET', url: path })))),
  );
}

const pageOf = (places: typeof PLACES): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Brobygger</title>
<h1>Brobygger</h1>
<p>A bridge between youth services: one GraphQL query, four agencies, consent field by field.</p>
<dl>
${places.map(([path, what]) => `<dt><a href="${path}">${path}</a></dt><dd>${what}</dd>`).join('\n')}
</dl>
</html>
`;
