import { composeFile } from './compose/compose-file';
import { deployFiles } from './deploy/deploy-files';
import { docFiles } from './docs/doc-files';

/** Every text that is made from the code, by its path in the repository. The schema is made by its own command. */
export const generatedTexts = (): ReadonlyMap<string, string> =>
  new Map([
    ...[...docFiles()].map(([name, text]) => [`docs/${name}`, text] as const),
    ['docker-compose.yml', composeFile()],
    ...deployFiles(),
  ]);
