/** Why a value is refused. */
export const ShapeFault = {
  /** A value that must be there is not. */
  VALUE_MISSING: 'VALUE_MISSING',
  /** It is of another type: a number for a text. */
  WRONG_TYPE: 'WRONG_TYPE',
  /** It is none of the codes that the format lists. */
  CODE_UNKNOWN: 'CODE_UNKNOWN',
  /** It is not of the form that the format gives: no number of four digits, no moment, no day of the calendar. */
  WRONG_FORM: 'WRONG_FORM',
  /** A list has fewer or more items than it may. */
  WRONG_COUNT: 'WRONG_COUNT',
  /** Nothing in the record says the office, and whoever imports said none. */
  OFFICE_MISSING: 'OFFICE_MISSING',
  /** Whoever imports did not say which organisation receives it. */
  RECEIVER_MISSING: 'RECEIVER_MISSING',
  /** It is longer than what takes it in holds, and is not cut. */
  TOO_LONG: 'TOO_LONG',
} as const;
export type ShapeFault = (typeof ShapeFault)[keyof typeof ShapeFault];

/** What is wrong, and where; never what stands there. */
export interface Fault {
  readonly path: string;
  readonly code: ShapeFault;
}

/** What a value must be: the faults of one that is not. */
export type Shape = (value: unknown, path: string) => readonly Fault[];

const at = (path: string, code: ShapeFault): readonly Fault[] => [{ path, code }];

/** A text, and of what form. */
export const text =
  (isOfForm: (text: string) => boolean = () => true): Shape =>
  (value, path) => {
    if (typeof value !== 'string') return at(path, ShapeFault.WRONG_TYPE);
    return isOfForm(value) ? [] : at(path, ShapeFault.WRONG_FORM);
  };

/** A text that an expression finds whole. */
export const matching = (expression: RegExp): Shape => text((value) => expression.test(value));

/** One of the codes of a list. */
export const oneOf =
  (codes: readonly string[]): Shape =>
  (value, path) => {
    if (typeof value !== 'string') return at(path, ShapeFault.WRONG_TYPE);
    return codes.includes(value) ? [] : at(path, ShapeFault.CODE_UNKNOWN);
  };

export const number: Shape = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? [] : at(path, ShapeFault.WRONG_TYPE);

export const integer: Shape = (value, path) => (Number.isInteger(value) ? [] : at(path, ShapeFault.WRONG_TYPE));

export const truth: Shape = (value, path) => (typeof value === 'boolean' ? [] : at(path, ShapeFault.WRONG_TYPE));

/** A list of so many, each of the shape. */
export const listOf =
  (item: Shape, { least = 0, most = Infinity }: { readonly least?: number; readonly most?: number } = {}): Shape =>
  (value, path) => {
    if (!Array.isArray(value)) return at(path, ShapeFault.WRONG_TYPE);
    if (value.length < least || value.length > most) return at(path, ShapeFault.WRONG_COUNT);
    return value.flatMap((each, n) => item(each, `${path}[${n}]`));
  };

/** An object with these fields; what else it has is not looked at, as the formats let it have more. */
export const object =
  (required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, path) => {
    if (!isObject(value)) return at(path, ShapeFault.WRONG_TYPE);
    const below = (name: string): string => (path === '' ? name : `${path}.${name}`);
    return [
      ...Object.entries(required).flatMap(([name, shape]) =>
        Object.hasOwn(value, name) ? shape(value[name], below(name)) : at(below(name), ShapeFault.VALUE_MISSING),
      ),
      ...Object.entries(optional).flatMap(([name, shape]) =>
        Object.hasOwn(value, name) ? shape(value[name], below(name)) : [],
      ),
    ];
  };

/** The shape that the code in a field chooses. */
export const chosenBy =
  (field: string, shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    if (!isObject(value)) return at(path, ShapeFault.WRONG_TYPE);
    const below = path === '' ? field : `${path}.${field}`;
    if (!Object.hasOwn(value, field)) return at(below, ShapeFault.VALUE_MISSING);
    const faults = oneOf(Object.keys(shapes))(value[field], below);
    return faults.length > 0 ? faults : (shapes[value[field] as string] as Shape)(value, path);
  };

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
