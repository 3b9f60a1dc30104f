import { DataCategory, isId, Language, Purpose, Signer } from '@brobygger/domain';
import type { CsvRow } from '@brobygger/subgraph-kit';
import { z } from 'zod';
import type { ConsentForm } from '../consent/give-consent';

/** The columns of the table. */
export const NEEDED = [
  'youthId',
  'recipientId',
  'purpose',
  'categories',
  'signedBy',
  'scanSha256',
  'clientKey',
] as const;
export const COLUMNS = [
  ...NEEDED,
  'guardianId',
  'otherGuardianIds',
  'validFrom',
  'validTo',
  'language',
  'textVersion',
  'despiteRefusal',
  'maturity',
  'heard',
  'heardHow',
] as const;
export type Column = (typeof COLUMNS)[number];

const id = z.string().refine(isId, 'is no id');
const idList = z
  .string()
  .transform((text) => text.split(/\s+/).filter((word) => word !== ''))
  .pipe(z.array(id).max(10));
const listOf = <Value extends string>(known: Readonly<Record<string, Value>>, most: number) =>
  z
    .string()
    .transform((text) => text.split(/\s+/).filter((word) => word !== ''))
    .pipe(z.array(z.enum(known)).min(1).max(most));
/** An empty cell says nothing. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => undefined), schema]);
const bool = optional(z.enum(['true', 'false']).transform((text) => text === 'true'));
const moment = optional(z.iso.datetime({ offset: true }).transform((text) => new Date(text)));

const Row = z.object({
  youthId: id,
  recipientId: id,
  purpose: z.enum(Purpose),
  categories: listOf(DataCategory, 40),
  signedBy: listOf(Signer, 2),
  scanSha256: z.string().regex(/^[0-9a-f]{64}$/),
  clientKey: z.string().min(8).max(64),
  guardianId: optional(id),
  otherGuardianIds: optional(idList),
  validFrom: moment,
  validTo: moment,
  language: optional(z.enum(Language)),
  textVersion: optional(z.coerce.number().int().min(1).max(1_000_000)),
  maturity: optional(z.string().trim().min(1).max(500)),
  heard: bool,
  heardHow: optional(z.string().trim().min(10).max(500)),
  despiteRefusal: bool,
});

/** What is wrong with a cell; nothing of what stands in it is said. */
export interface RowFault {
  readonly column: string;
  readonly message: string;
}

const WANTED: Readonly<Record<Column, string>> = {
  youthId: 'is no id',
  recipientId: 'is no id',
  purpose: 'is no number of the purpose catalogue',
  categories: 'is no list of categories with blanks between them',
  signedBy: 'is not YOUTH, GUARDIAN or both',
  scanSha256: 'is not 64 hexadecimal digits',
  clientKey: 'has not 8 to 64 characters',
  guardianId: 'is no id',
  otherGuardianIds: 'is no list of ids with blanks between them',
  validFrom: 'is no moment such as 2026-03-02T10:00:00Z',
  validTo: 'is no moment such as 2027-03-02T00:00:00Z',
  language: `is none of ${Object.values(Language).join(', ')}`,
  textVersion: 'is no version',
  maturity: 'is blank, or longer than 500 characters',
  despiteRefusal: 'is not true or false',
  heard: 'is not true or false',
  heardHow: 'has not 10 to 500 characters',
};

/** The form that a row says, signed on paper, or the first cell that is wrong. */
export function formOf(row: CsvRow<Column>): ConsentForm | RowFault {
  const read = Row.safeParse(row);
  if (!read.success) {
    const column = String(read.error.issues[0]?.path[0] ?? '') as Column;
    return { column, message: WANTED[column] };
  }
  const { scanSha256, maturity, heard, heardHow: how, ...form } = read.data;
  const [said, more] = [heard !== undefined, how !== undefined];
  if (said !== more) {
    return { column: said ? 'heardHow' : 'heard', message: 'is missing: one does not stand without the other' };
  }
  const hearing = heard === undefined || how === undefined ? null : { heard, how };
  return { ...form, heard: hearing, signing: { method: 'PAPER', scanSha256, maturity } };
}
