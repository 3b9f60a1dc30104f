/** A line taken apart. */
export interface ParsedCef {
  readonly version: number;
  /** Vendor, product, version, class, name, severity; with the version of the format first they are seven. */
  readonly header: readonly string[];
  readonly extension: Readonly<Record<string, string>>;
}

/**
 * Reads a line as ArcSight's "Implementing ArcSight Common Event Format", version 0.1, has it, character by character and not by what
 * writes lines: in the header `\` and `|` are escaped by a backslash, in values `\` and `=`, and `\n` and `\r` stand for breaks.
 * @throws SyntaxError for what is no such line
 */
export function parseCef(line: string): ParsedCef {
  const PREFIX = 'CEF:';
  if (!line.startsWith(PREFIX)) throw new SyntaxError('no CEF');
  const header: string[] = [];
  let [at, field] = [PREFIX.length, ''];
  while (header.length < 7) {
    const each = line[at];
    if (each === undefined) throw new SyntaxError('the header ends early');
    if (each === '\\') {
      const next = line[at + 1];
      if (next !== '\\' && next !== '|') throw new SyntaxError(`no escape of a header: \\${String(next)}`);
      field += next;
      at += 2;
    } else if (each === '|') {
      header.push(field);
      field = '';
      at += 1;
    } else {
      field += each;
      at += 1;
    }
  }
  const [version, ...rest] = header;
  // A key begins the extension or follows a space, and an equals sign that is not escaped ends it.
  const begins: { readonly key: string; readonly from: number; readonly value: number }[] = [];
  for (let n = at; n < line.length; n += 1) {
    if (line[n] === '\\') n += 1;
    else if (line[n] === '=') {
      const from = Math.max(line.lastIndexOf(' ', n) + 1, at);
      const key = line.slice(from, n);
      if (!/^[A-Za-z0-9_]+$/.test(key)) throw new SyntaxError(`no key: ${key}`);
      begins.push({ key, from, value: n + 1 });
    }
  }
  if (begins[0]?.from !== at) throw new SyntaxError('the extension begins with no key');
  const extension: Record<string, string> = {};
  begins.forEach(({ key, value }, n) => {
    const next = begins[n + 1]?.from;
    if (Object.hasOwn(extension, key)) throw new SyntaxError(`twice: ${key}`);
    extension[key] = unescaped(line.slice(value, next === undefined ? line.length : next - 1));
  });
  return { version: Number(version), header: rest, extension };
}

const MEANT: Readonly<Record<string, string>> = { '\\': '\\', '=': '=', n: '\n', r: '\r' };

function unescaped(value: string): string {
  let text = '';
  for (let n = 0; n < value.length; n += 1) {
    if (value[n] !== '\\') {
      text += value[n];
      continue;
    }
    const meant = MEANT[value[(n += 1)] ?? ''];
    if (meant === undefined) throw new SyntaxError(`no escape of a value: \\${String(value[n])}`);
    text += meant;
  }
  return text;
}
