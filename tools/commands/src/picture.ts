import { isPurpose, OWN_CASE_HANDLING, PURPOSES } from '@brobygger/domain';
import { readFileSync } from 'node:fs';
import { dataFolderOf, readEnvironment, SUPERGRAPH } from '@brobygger/all-in-one';
import { demoDate, demoPersonas, DEMO_YOUTHS, PICTURE } from '@brobygger/demo/cast';
import { tokenOf } from './persona-token';
import { categoriesInSupergraph } from './picture/category-of-field';
import type { PictureAnswer } from './picture/picture-rows';
import { printPicture } from './picture/print-picture';
import { usedFolder } from './used-folder';

const USAGE = [
  'usage: npm run picture -- <persona> <youth> [purpose]',
  `youths: ${DEMO_YOUTHS.map(({ name }) => name).join(', ')}`,
  `purposes: ${Object.keys(PURPOSES).join(', ')}`,
  'personas: `npm run token -- --list`',
  '',
].join('\n');

async function main([name, youthName, asked]: readonly string[]): Promise<number> {
  const environment = readEnvironment();
  const persona = demoPersonas(demoDate(dataFolderOf(environment.DATA_DIR), new Date())).find(
    (each) => each.name === name,
  );
  const youth = DEMO_YOUTHS.find((each) => each.name === youthName || each.id === youthName);
  if (persona === undefined || youth === undefined || (asked !== undefined && !isPurpose(asked))) {
    process.stderr.write(USAGE);
    return 2;
  }
  const purpose = asked ?? purposeFor(persona.claims.kind, youth.purpose);
  const response = await fetch(`http://localhost:${environment.PORT}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await tokenOf(persona.name, environment.PORT, usedFolder(environment))}`,
      ...(purpose === null ? {} : { behandlingsnummer: purpose }),
    },
    body: JSON.stringify({ query: PICTURE, variables: { id: youth.id } }),
  }).catch(() => null);
  if (response === null) {
    process.stderr.write(`nothing answers on port ${environment.PORT}: start it with \`npm start\`, or set PORT\n`);
    return 1;
  }
  const answer = (await response.json()) as PictureAnswer;
  const reason = purpose !== null && isPurpose(purpose) ? `, purpose ${purpose} (${PURPOSES[purpose].title.en})` : '';
  process.stdout.write(`${persona.title} asks for ${youth.name}${reason}\n\n`);
  if (answer.data?.youth === null || answer.data?.youth === undefined) {
    process.stdout.write(`${(answer.errors ?? []).map(({ message }) => message).join('\n')}\n`);
    return 0;
  }
  process.stdout.write(
    printPicture(answer, categoriesInSupergraph(readFileSync(SUPERGRAPH, 'utf8')), process.stdout.columns ?? 120),
  );
  return 0;
}

/** Staff say why they ask: the purpose of the youth's story, or own case handling where there is none. */
const purposeFor = (kind: string, purpose: string | null): string | null =>
  kind === 'ENTRA_ID' ? (purpose ?? OWN_CASE_HANDLING) : null;

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (cause: unknown) => {
    process.stderr.write(`${(cause as Error).message}\n`);
    process.exit(1);
  },
);
