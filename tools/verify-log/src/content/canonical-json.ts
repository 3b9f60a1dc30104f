/** JSON as it stands in what is committed to. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [member: string]: Json };

/** JSON in the form of RFC 8785: members in order of their names by UTF-16 units, no white space, ECMAScript's strings and numbers. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member as Json)}`).join(',')}}`;
}
