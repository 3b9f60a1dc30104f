/** What must be quoted in a literal of an array (PostgreSQL, § 8.15.2). */
const QUOTED = /[{}",\\\s]|^null$|^$/i;

/** The literal of a one-dimensional array of texts, numbers, booleans, moments, bytes and nulls. */
export function arrayLiteral(values: readonly unknown[]): string {
  let literal = '{';
  for (let n = 0; n < values.length; n += 1) literal += n === 0 ? elementOf(values[n]) : `,${elementOf(values[n])}`;
  return `${literal}}`;
}

function elementOf(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'string') return QUOTED.test(value) ? `"${value.replaceAll(/["\\]/g, '\\$&')}"` : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return `"${value.toISOString()}"`;
  if (value instanceof Uint8Array) return `"\\\\x${Buffer.from(value).toString('hex')}"`;
  throw new TypeError('no literal is known for an element of an array');
}
