/**
 * The readability of a text after C. H. Björnsson, *Läsbarhet* (Stockholm 1968): words per sentence, and per hundred words those of more
 * than six letters. Up to 25 is a children’s book, 35 plain fiction, 45 a newspaper. A sentence ends with a full stop, a question or an
 * exclamation mark, or a colon before a capital letter; `17.` and `nr.` end none, since no capital letter follows.
 */
export function lixOf(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? [];
  const sentences = text
    .split(/(?<=[.?!]|:(?=\s\p{Lu}))[»”)]*(?:\s+(?=[«“(]*\p{Lu})|\s*$)/u)
    .filter((part) => /\p{L}/u.test(part));
  const long = words.filter((word) => [...word.matchAll(/\p{L}/gu)].length > 6);
  return words.length / sentences.length + (100 * long.length) / words.length;
}
