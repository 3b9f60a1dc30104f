/** What the driver is asked: text, or text with a name; and, of ours, what it reads where that is several things. */
interface Named {
  readonly name?: unknown;
  readonly text?: unknown;
  readonly parts?: readonly string[];
}

const MOST_PARTS = 4;

/**
 * What a statement is called for the operator: by its name, by what it reads where it reads several things, else by what it does to which
 * table (`insert rent_charge`). Never its text.
 */
export function summaryOf(asked: unknown): string {
  const { name, text, parts } = typeof asked === 'string' ? { text: asked } : ((asked ?? {}) as Named);
  if (parts !== undefined && parts.length > 0) {
    const more = parts.length - MOST_PARTS;
    return `${parts.slice(0, MOST_PARTS).join(', ')}${more > 0 ? ` +${more}` : ''}`;
  }
  if (typeof name === 'string' && name !== '') return name;
  return typeof text === 'string' ? deedIn(text) : 'other';
}

/** A row that is held (`for update`) is not changed. */
const CHANGES = /\b(insert\s+into|(?<!\b(?:for|key)\s+)update|delete\s+from)\s+(?:"?public"?\.)?"?([a-z_]+)"?/i;
const READS = /\bfrom\s+(?:"?public"?\.)?"?([a-z_]+)"?/i;
const BARE = /^\s*(start transaction|begin|commit|rollback|savepoint|release|set|call|listen|notify|select)\b/i;

function deedIn(text: string): string {
  const [, deed = '', changed = ''] = CHANGES.exec(text) ?? [];
  if (deed !== '') return `${deed.split(/\s/, 1)[0]?.toLowerCase()} ${changed}`;
  const [, read = ''] = READS.exec(text) ?? [];
  if (read !== '') return `select ${read}`;
  return BARE.exec(text)?.[1]?.toLowerCase() ?? 'other';
}
