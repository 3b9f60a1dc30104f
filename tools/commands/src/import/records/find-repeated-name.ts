/**
 * Whether an object of the JSON text has a name twice (RFC 8259, section 4: what a reader makes of that is its own). The text is JSON
 * already: it is looked through once, without a tree.
 */
export function hasRepeatedName(json: string): boolean {
  /** The names of each object that is open; null of a list. */
  const open: (Set<string> | null)[] = [];
  let isName = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (sign === '"') {
      const end = endOfString(json, at);
      const names = open.at(-1);
      if (isName && names !== null && names !== undefined) {
        const name = JSON.parse(json.slice(at, end + 1)) as string;
        if (names.has(name)) return true;
        names.add(name);
        isName = false;
      }
      at = end;
    } else if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : null);
      isName = sign === '{';
    } else if (sign === '}' || sign === ']') {
      open.pop();
      isName = false;
    } else if (sign === ',') isName = open.at(-1) !== null;
  }
  return false;
}

function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}
