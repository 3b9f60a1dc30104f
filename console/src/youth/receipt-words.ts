/** Where what is proven begins, in the text of a receipt (docs/verify-a-receipt.md). */
const BEGIN = '-----BEGIN RECEIPT-----';

/** What a receipt says to its reader: the paragraphs between its title and what is proven. */
export function paragraphsOf(receipt: string): readonly string[] {
  const [, ...paragraphs] = (receipt.split(BEGIN)[0] ?? '').trim().split('\n\n');
  return paragraphs;
}
