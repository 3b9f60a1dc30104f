import type { AllInOne } from './all-in-one';
import { AllInOneEnvironment } from './environment';

/** What is said at the end of a start: where everything is, and what may be tried, with what the commands must be told of this server. */
export function greetingOf(
  { url, hasDemoWorld }: Pick<AllInOne, 'url' | 'hasDemoWorld'>,
  environment: Pick<AllInOneEnvironment, 'PORT' | 'DATA_DIR'>,
): string {
  const places = `
  GraphQL      ${url}/graphql
`;
  if (!hasDemoWorld) return places;
  return `${places}  playground   ${url}/graphiql
  console      ${url}/console
  documents    ${url}/docs

  Try, in another terminal:
    ${variablesOf(environment)}npm run picture -- nav-bjerke leila
`;
}

/** The variables that the commands need to find this server, in the words of a shell; none where it runs as by default. */
function variablesOf({ PORT, DATA_DIR }: Pick<AllInOneEnvironment, 'PORT' | 'DATA_DIR'>): string {
  const { PORT: port, DATA_DIR: folder } = AllInOneEnvironment.parse({});
  return [
    ...(PORT === port ? [] : [`PORT=${PORT} `]),
    ...(DATA_DIR === folder ? [] : [`DATA_DIR=${quoted(DATA_DIR)} `]),
  ].join('');
}

const quoted = (text: string): string => (/^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
