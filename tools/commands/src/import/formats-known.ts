import { CONCERN } from './concern/concern-format';
import { DIGISOS } from './digisos/digisos-format';
import type { RecordFormat } from './formats/record-format';

/** The public formats that can be imported, by the name that the command knows them by. */
export const FORMATS: Readonly<Record<string, RecordFormat>> = { digisos: DIGISOS, concern: CONCERN };
