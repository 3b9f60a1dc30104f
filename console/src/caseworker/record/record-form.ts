import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { Agency } from '../../generated/graphql';
import type { TextKey } from '../../texts/texts';

/** How a field is filled in, and what of it is sent. */
export type FieldKind =
  | { readonly is: 'text' | 'long'; readonly most: number }
  /** A whole number. */
  | { readonly is: 'number' }
  | { readonly is: 'day' }
  | { readonly is: 'yesNo' }
  /** One of a closed set; each word has a text under the prefix. */
  | { readonly is: 'choice'; readonly words: readonly string[]; readonly texts: string }
  /** One step of a scale, sent as a number. */
  | { readonly is: 'step'; readonly words: readonly string[]; readonly texts: string }
  /** Several texts, each on a line of its own. */
  | { readonly is: 'lines'; readonly most: number; readonly each: number }
  /** Goals, each on a line of its own, under the life area that they are in. */
  | { readonly is: 'goals'; readonly areas: readonly string[]; readonly most: number; readonly each: number }
  /** Some of a closed set. */
  | { readonly is: 'choices'; readonly words: readonly string[]; readonly texts: string }
  /** One of what was read, each named by a text of its own. */
  | { readonly is: 'one'; readonly of: readonly { readonly value: string; readonly label: string }[] }
  /** Several of the same kind, each with these fields. */
  | {
      readonly is: 'rows';
      readonly fields: readonly RecordField[];
      readonly most: number;
      readonly row: TextKey;
      readonly add: TextKey;
      readonly remove: TextKey;
    }
  /** An organisation of some agencies. */
  | { readonly is: 'organisation'; readonly agencies: readonly Agency[] }
  /** Made when the form is begun, and shown to nobody: what is sent twice is written once. */
  | { readonly is: 'key' };

/** One field of a form. What is optional may be left empty, and is left out then. */
export type RecordField = NamelessField & { readonly name: string };

type NamelessField = FieldKind & {
  readonly label: TextKey;
  readonly about?: TextKey;
  readonly isOptional?: true;
  /** It is asked only where another field is filled in so. */
  readonly onlyWhen?: { readonly field: string; readonly is: string };
};

/** What an agency records of a youth or a house, as one form. */
export interface RecordForm {
  /** In the address: `income`. */
  readonly name: string;
  readonly title: TextKey;
  readonly document: TypedDocumentNode<object, { input: Readonly<Record<string, unknown>> }>;
  readonly fields: readonly RecordField[];
  /** Its operation takes each field as an argument of its own, and no `input`. */
  readonly isFlat?: true;
  /** What a conflict is here, where it says more than that something has changed: `fault.<this>` says it. */
  readonly conflict?: string;
}

/** A field of each argument of the operation: the compiler asks for every one of them, and for no other. */
export type FieldsOf<Input> = Readonly<Record<Exclude<keyof Input, 'youthId'>, NamelessField>>;

/** Makes a form. Arguments that it does not offer are named in `without`. */
export function recordForm<Input extends object, Without extends keyof Input = never>({
  document,
  fields,
  ...form
}: Omit<RecordForm, 'document' | 'fields' | 'isFlat'> & {
  readonly document: TypedDocumentNode<object, { input: Input }>;
  readonly fields: FieldsOf<Omit<Input, Without>>;
}): RecordForm {
  return {
    ...form,
    // What is sent is made from the fields, and those are of the type of the argument.
    document: document as unknown as RecordForm['document'],
    fields: namedFields(fields),
  };
}

/** Makes a form of an operation whose arguments are the fields themselves. */
export const flatForm = <Arguments extends object>({
  document,
  fields,
  ...form
}: Omit<RecordForm, 'document' | 'fields' | 'isFlat'> & {
  readonly document: TypedDocumentNode<object, Arguments>;
  readonly fields: FieldsOf<Arguments>;
}): RecordForm => ({
  ...form,
  isFlat: true,
  document: document as unknown as RecordForm['document'],
  fields: namedFields(fields),
});

const namedFields = (fields: object): readonly RecordField[] =>
  Object.entries(fields as Readonly<Record<string, NamelessField>>).map(([name, field]) => ({ ...field, name }));

/** The fields of each row of a list: the compiler asks for every one of them too. */
export const rowFields = <Row extends object, Without extends keyof Row = never>(
  fields: FieldsOf<Omit<Row, Without>>,
): readonly RecordField[] => namedFields(fields);

/** What is typed into a form: a text for each field, or several words. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

export const textOf = (filled: Filled, name: string): string => {
  const value = filled[name];
  return typeof value === 'string' ? value : '';
};

export const wordsOf = (filled: Filled, name: string): readonly string[] => {
  const value = filled[name];
  return typeof value === 'object' ? value : [];
};

/** The name under which one part of a field is filled in. */
export const partOf = ({ name }: Pick<RecordField, 'name'>, part: string): string => `${name}.${part}`;

/** How many rows of a list are begun. */
export const rowCount = ({ name }: Pick<RecordField, 'name'>, filled: Filled): number => Number(textOf(filled, name));

/** What is typed into one row, by the names of its own fields. */
export function rowOf(field: Pick<RecordField, 'name'>, filled: Filled, index: number): Filled {
  const prefix = partOf(field, `${index}.`);
  return Object.fromEntries(
    Object.entries(filled).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
    ),
  );
}

/** A list of rows as it is typed into a form. */
export const filledRows = (field: Pick<RecordField, 'name'>, rows: readonly Filled[]): Filled => ({
  [field.name]: String(rows.length),
  ...Object.fromEntries(
    rows.flatMap((row, index) =>
      Object.entries(row).map(([name, value]) => [partOf(field, `${index}.${name}`), value] as const),
    ),
  ),
});

/** What changes when a row is taken out: those after it move up, and the last one is empty. */
export function withoutRow(
  field: Extract<RecordField, { readonly is: 'rows' }>,
  filled: Filled,
  index: number,
): Filled {
  const last = rowCount(field, filled) - 1;
  const blank = Object.fromEntries(field.fields.map(({ name }) => [name, '']));
  const rows = Array.from({ length: last + 1 }, (_, each) => ({
    ...blank,
    ...(each < index ? rowOf(field, filled, each) : each < last ? rowOf(field, filled, each + 1) : {}),
  }));
  return { ...filledRows(field, rows), [field.name]: String(last) };
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What of a field is sent; `undefined` where nothing is said, or nothing that could be. */
function valueOf(field: RecordField, filled: Filled): unknown {
  const text = textOf(filled, field.name).trim();
  switch (field.is) {
    case 'choices': {
      const chosen = wordsOf(filled, field.name).filter((word) => field.words.includes(word));
      return chosen.length === 0 ? undefined : chosen;
    }
    case 'lines': {
      const lines = linesOf(text);
      const isRight =
        lines.length > 0 && lines.length <= field.most && lines.every(({ length }) => length <= field.each);
      return isRight ? lines : undefined;
    }
    case 'goals': {
      const goals = field.areas.flatMap((area) =>
        linesOf(textOf(filled, partOf(field, area))).map((goal) => ({ area, goal })),
      );
      const isRight =
        goals.length > 0 && goals.length <= field.most && goals.every(({ goal }) => goal.length <= field.each);
      return isRight ? goals : undefined;
    }
    case 'rows': {
      const rows = Array.from({ length: rowCount(field, filled) }, (_, index) =>
        inputOf(field, {}, rowOf(field, filled, index)),
      );
      const inputs = rows.flatMap((row) => ('input' in row ? [row.input] : []));
      return inputs.length === rows.length && rows.length <= field.most ? inputs : undefined;
    }
    case 'one':
      return field.of.some(({ value }) => value === text) ? text : undefined;
    case 'number':
      return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
    case 'yesNo':
      return text === 'yes' ? true : text === 'no' ? false : undefined;
    case 'choice':
      return field.words.includes(text) ? text : undefined;
    case 'step':
      return field.words.includes(text) ? Number(text) : undefined;
    case 'text':
    case 'long':
    case 'day':
    case 'organisation':
    case 'key':
      return text === '' ? undefined : text;
    default:
      return field satisfies never;
  }
}

/** The fields that are asked, as the form is filled in so far. */
export const askedOf = ({ fields }: Pick<RecordForm, 'fields'>, filled: Filled): readonly RecordField[] =>
  fields.filter(({ onlyWhen }) => onlyWhen === undefined || textOf(filled, onlyWhen.field) === onlyWhen.is);

/** Of what a form is, as its input names it: `{ youthId }`, `{ houseId }`. */
export type Subject = Readonly<Record<string, string | number>>;

/** What is sent of a youth or a house, or which fields are missing. */
export function inputOf(
  form: Pick<RecordForm, 'fields'>,
  subject: Subject,
  filled: Filled,
): { readonly input: Readonly<Record<string, unknown>> } | { readonly missing: readonly RecordField[] } {
  const values = askedOf(form, filled).map((field) => ({ field, value: valueOf(field, filled) }));
  const missing = values.flatMap(({ field, value }) =>
    value === undefined && (field.isOptional !== true || textOf(filled, field.name).trim() !== '') ? [field] : [],
  );
  if (missing.length > 0) return { missing };
  const said = values.filter(({ value }) => value !== undefined);
  return { input: { ...subject, ...Object.fromEntries(said.map(({ field, value }) => [field.name, value])) } };
}

/** The field that an argument came from, as a fault names it: `input.monthlyNok`, or `monthlyNok` of a flat form. */
export const fieldOfArgument = ({ fields }: Pick<RecordForm, 'fields'>, argument: string): RecordField | undefined =>
  fields.find(({ name }) => new RegExp(`^(input\\.)?${name}\\b`).test(argument));
