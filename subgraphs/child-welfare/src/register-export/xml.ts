/** The value of an attribute or of a text; `null` leaves it out. */
type Value = string | null;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

// What XML 1.0 has no way to say: control characters, halves of a pair, and two that are none.
const UNSAYABLE =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as it stands in an attribute or an element: on one line, and without the characters that XML 1.0 cannot carry. */
export const escaped = (text: string): string =>
  text.replace(UNSAYABLE, '').replace(/[&<>"\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);

/** An element with attributes in their order, and what is in it. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  ...content: readonly string[]
): string {
  const said = Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${escaped(value)}"`))
    .join('');
  const inside = content.join('');
  return inside === '' ? `<${name}${said}/>` : `<${name}${said}>${inside}</${name}>`;
}

/** An element that holds a text alone. */
export const textElement = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;
