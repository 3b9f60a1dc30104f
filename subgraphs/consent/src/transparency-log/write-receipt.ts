import { ACT_TEXTS, CATEGORIES, createError, isPurpose, PURPOSES, withCause, type Language } from '@brobygger/domain';
import type { Query, SubgraphContext } from '@brobygger/subgraph-kit';
import { proveInclusion, writeTlogProof } from '@brobygger/transparency-log';
import { isKeptFromNaming } from '../organisation/organisation-of-youth';
import { organisationById } from '../organisation/organisation.entity';
import { createReadNodes } from '../sealing/read-nodes';
import { momentInWords, RECEIPT_WORDS } from './receipt-words';
import { readReceipt, type ReceiptRow, type SealedRow } from './read-receipt';
import type { Receipt } from './log.type';
import type { Sealer } from '../sealing/sealer';
import { withCosignatures } from './signed-row';

/**
 * Writes the receipt of a line of the youth who asks. A line that has no place yet is sealed first.
 * @throws NOT_FOUND for a line that is not the youth's, or that the youth is not told of yet; RECEIPT_UNAVAILABLE where it cannot be sealed
 */
export type WriteReceipt = (context: Context, entryId: string, language: Language) => Promise<Receipt>;
type Context = Pick<SubgraphContext, 'hop' | 'at' | 'rows'>;

/** Makes what writes receipts. */
export function createWriteReceipt({
  query,
  sealer,
}: {
  readonly query: Query;
  readonly sealer: Sealer;
}): WriteReceipt {
  async function sealed(youthId: string, at: Date, entryId: string): Promise<SealedRow> {
    const read = () => readReceipt(query, youthId, at, entryId);
    let row = await read();
    if (row !== null && !isSealed(row)) {
      await sealer.seal().catch((cause: unknown) => {
        throw withCause(createError('RECEIPT_UNAVAILABLE', 'the line cannot be sealed now'), cause);
      });
      row = await read();
    }
    if (row === null) throw createError('NOT_FOUND', 'no line of the log of the youth has this id');
    if (!isSealed(row)) throw createError('RECEIPT_UNAVAILABLE', 'the line is not sealed yet');
    return row;
  }

  return async (context, entryId, language) => {
    const { hop, at } = context;
    const row = await sealed(hop.caller.personId, at, entryId);
    const [index, size] = [Number(row.index), Number(row.size)];
    const path = await proveInclusion(index, size, createReadNodes(query, row.origin, size));
    const proof = writeTlogProof({ index, proof: path, checkpoint: withCosignatures(row), extra: null });
    // An organisation places a youth whose address is protected: the line is proven then, and not opened.
    const isOpen = !(await isKeptFromNaming(hop.caller.personId, context));
    const lines = isOpen ? await told(row, context, language) : [RECEIPT_WORDS[language].withheld];
    return {
      disclosureId: row.id,
      index,
      witnesses: row.witnesses,
      proof,
      text: textOf({ row, lines, proof, isOpen, language }),
    };
  };
}

const isSealed = (row: ReceiptRow): row is SealedRow => row.note !== null;

async function told(row: SealedRow, { rows }: Context, language: Language): Promise<readonly string[]> {
  const words = RECEIPT_WORDS[language];
  const [organisation] = row.organisationId === null ? [] : await rows.of(organisationById, row.organisationId);
  const title = (category: string): string =>
    Object.hasOwn(CATEGORIES, category) ? CATEGORIES[category as keyof typeof CATEGORIES].title[language] : category;
  const listed = (list: readonly string[]): string => (list.length === 0 ? words.none : list.join(', '));
  return [
    [words.did, ACT_TEXTS[row.act as keyof typeof ACT_TEXTS]?.[language] ?? row.act],
    [words.who, row.personId],
    [words.organisation, organisation?.name ?? words.none],
    [words.when, momentInWords(row.at)],
    [words.why, isPurpose(row.purpose) ? PURPOSES[row.purpose].title[language] : words.none],
    [words.kinds, listed(row.categories.map(title))],
    [words.fields, listed(row.fields)],
  ].map(([name, value]) => `${name}: ${value}`);
}

/** The text of a receipt (docs/verify-a-receipt.md): what it says in words is for the reader, and what stands below is proven. */
function textOf(of: {
  readonly row: SealedRow;
  readonly lines: readonly string[];
  readonly proof: string;
  readonly isOpen: boolean;
  readonly language: Language;
}): string {
  const { row, lines, proof, isOpen, language } = of;
  const words = RECEIPT_WORDS[language];
  const opened = isOpen
    ? [`content ${row.content}`, `salt ${row.salt.toString('base64')}`]
    : [`commitment ${row.commitment.toString('base64')}`];
  return [
    words.title,
    '',
    ...lines,
    '',
    words.place(Number(row.index), row.name),
    words.witnessed(row.witnesses),
    '',
    ...words.check,
    '',
    '-----BEGIN RECEIPT-----',
    'brobygger-receipt/1',
    ...opened,
    '',
    `${proof.trimEnd()}`,
    '-----END RECEIPT-----',
    '',
  ].join('\n');
}
