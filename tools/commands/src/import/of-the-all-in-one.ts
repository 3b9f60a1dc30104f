import { readEnvironment, SUPERGRAPH } from '@brobygger/all-in-one';
import { readFileSync } from 'node:fs';

/** What a command has of the all-in-one. One name: of several, `import()` finds none in what is compiled. */
export const ofTheAllInOne = {
  /** The gateway of `npm start`. */
  gateway: (): string => `http://localhost:${readEnvironment().PORT}`,
  /** The text of the committed supergraph. */
  supergraph: (): string => readFileSync(SUPERGRAPH, 'utf8'),
};
