import { STATUTES } from './statute';
import type { CatalogueEntry } from './law/catalogue-entry';
import { EXPORT_BASES } from './law/export-basis';
import { IMPORT_BASES } from './law/import-basis';
import { TELLINGS } from './law/register-reporting';

/** A law that an entry of the log may name, by the id that it is named by. */
interface NamedLaw extends CatalogueEntry {
  readonly id: string;
}

/** What opens nothing, and only says why something was told, taken in or given out. */
export const TRANSFER_LAWS = [...TELLINGS, ...IMPORT_BASES, ...EXPORT_BASES] as const;

/** All that entries name: what opens, and what only says why something was told, taken in or given out. */
export const NAMED_LAWS: readonly NamedLaw[] = [...STATUTES, ...TRANSFER_LAWS];
