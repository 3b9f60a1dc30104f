import { authorization } from './authorization';
import { categories } from './categories';
import { configuration } from './configuration';
import { errorCodes } from './error-codes';
import { handovers } from './handovers';
import { legalBases } from './legal-bases';
import { processing } from './processing';
import { processingRecord } from './processing-record';
import { purposes } from './purposes';
import { registerExport } from './register-export';
import { retention } from './retention';
import { rules } from './rules';
import { states } from './states';
import { texts } from './texts';

/** The files of `docs/` that are made from the code, by name. */
export const docFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ['authorization.md', authorization()],
    ['configuration.md', configuration()],
    ['error-codes.md', errorCodes()],
    ['rules.md', rules()],
    ['states.md', states()],
    ['handovers.md', handovers()],
    ['processing.md', processing()],
    ['processing.json', processingRecord()],
    ['purposes.md', purposes()],
    ['legal-bases.md', legalBases()],
    ['register-export.md', registerExport()],
    ['retention.md', retention()],
    ['categories.md', categories()],
    ['texts.md', texts()],
  ]);
