import type { DataCategory } from '@brobygger/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a field of a youth needs to be released. */
export interface Need {
  readonly category: DataCategory;
  readonly placesYouth: boolean;
}

/** A field of a youth that leaves on a basis, as the generator of the schema wrote it down. */
export interface ConsentedField {
  /** From the youth to it, by dots. */
  readonly path: string;
  /** `Type.field`, as the log names it. */
  readonly field: string;
  readonly description: string | null;
  /** All of them. */
  readonly needs: readonly Need[];
  /** The category of the rows that need it beside what their list needs; null for the others. */
  readonly rowsOf: DataCategory | null;
  /** The lists on the way whose first rows can be asked for alone (`first`), each by its own way. */
  readonly lists: readonly string[];
}

const FILE = join(__dirname, '..', '..', '..', '..', 'schema', 'consented-fields.json');

/** Every field of a youth that any service releases on a basis. Read at start. */
export const readConsentedFields = (): readonly ConsentedField[] =>
  JSON.parse(readFileSync(FILE, 'utf8')) as readonly ConsentedField[];
