import type { TextKey } from '../texts/texts';

const FIELDS: Readonly<Record<string, TextKey>> = {
  'input.startedAt': 'session.startedAt',
  'input.endedAt': 'session.endedAt',
  'input.area': 'session.area',
  'input.staffIds': 'session.staff',
};

/** What a field of the form is called, by the argument that was refused: `input.encounters[2].age` is of the third meeting. */
export function sessionField(
  argument: string,
): { readonly key: TextKey; readonly values: Record<string, number> } | null {
  const [, index] = /^input\.encounters\[?\.?(\d+)/.exec(argument) ?? [];
  if (index !== undefined) return { key: 'session.encounter', values: { number: Number(index) + 1 } };
  const key = FIELDS[argument] ?? (argument.startsWith('input.staffIds') ? 'session.staff' : undefined);
  return key === undefined ? null : { key, values: {} };
}
