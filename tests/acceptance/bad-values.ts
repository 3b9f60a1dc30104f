import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';

/** A place in an argument with a value that does not belong there. */
export interface BadValue {
  /** As the error names it: `input.validFrom`. */
  readonly path: string;
  readonly value: unknown;
  /** The whole argument, right but for that place. */
  readonly argument: unknown;
}

/** The mark in texts that must not come back. */
export const MARK = 'mark7f3a';

const BAD: Readonly<Record<string, readonly unknown[]>> = {
  Int: [2_000_000_007, -2_000_000_007, 2_147_483_648_007, 1.57, MARK],
  Float: [2_000_000_007, -2_000_000_007, MARK],
  // Too long, with a null character, and with half of a character: the last two no database holds.
  String: [MARK.repeat(5000), `${MARK}\0`, `${MARK}\uD83D`],
  Boolean: [MARK],
  LocalDate: ['2026-02-30', '1850-01-01', '9999-12-31', MARK, 20260101],
  DateTimeISO: ['2026-02-30T00:00:00Z', MARK],
};
const GOOD: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1,
  String: 'tekst',
  Boolean: true,
  LocalDate: '2026-03-02',
  DateTimeISO: '2026-03-02T00:00:00Z',
};
/** Of arguments that are looked at one by one, where a 1 would be the fault that is told of. */
const GOOD_AS: Readonly<Record<string, unknown>> = {
  language: 'nb',
  spokenLanguage: 'so',
  scanSha256: 'a'.repeat(64),
  year: 2026,
};

/** A value of the type that could be right. */
export function goodValue(type: GraphQLInputType, id: string, name = ''): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [goodValue(bare.ofType, id)];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (isInputObjectType(bare)) {
    return Object.fromEntries(
      Object.values(bare.getFields()).map((field) => [field.name, goodValue(field.type, id, field.name)]),
    );
  }
  return bare.toString() === 'ID' ? id : (GOOD_AS[name] ?? GOOD[bare.toString()]);
}

/** A value that could be right with what must be said alone; the rest of an input is left out, or null. */
export function leastValue(type: GraphQLInputType, id: string, rest: 'absent' | 'null', name = ''): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [leastValue(bare.ofType, id, rest)];
  if (!isInputObjectType(bare)) return goodValue(type, id, name);
  return Object.fromEntries(
    Object.values(bare.getFields()).flatMap((field) => {
      if (isNonNullType(field.type)) return [[field.name, leastValue(field.type, id, rest, field.name)]];
      return rest === 'null' ? [[field.name, null]] : [];
    }),
  );
}

/** Every way in which one place of an argument can be wrong. Ids are left out: one that is none is an unknown one. */
export const badValues = (type: GraphQLInputType, path: string, id: string): readonly BadValue[] =>
  misplaced(type, path, id, (leaf) => (leaf === 'enum' ? [MARK, 7] : (BAD[leaf] ?? [])));

/** Every place of an argument that takes an id, with the value in it. */
export const withIds = (type: GraphQLInputType, path: string, id: string, value: string): readonly BadValue[] =>
  misplaced(type, path, id, (leaf) => (leaf === 'ID' ? [value] : []));

function misplaced(
  type: GraphQLInputType,
  path: string,
  id: string,
  valuesOf: (leaf: string) => readonly unknown[],
): readonly BadValue[] {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    return misplaced(bare.ofType, `${path}[0]`, id, valuesOf).map((bad) => ({ ...bad, argument: [bad.argument] }));
  }
  if (isInputObjectType(bare)) {
    const good = goodValue(bare, id) as Record<string, unknown>;
    return Object.values(bare.getFields()).flatMap((field) =>
      misplaced(field.type, `${path}.${field.name}`, id, valuesOf).map((bad) => ({
        ...bad,
        argument: { ...good, [field.name]: bad.argument },
      })),
    );
  }
  return valuesOf(isEnumType(bare) ? 'enum' : bare.toString()).map((value) => ({ path, value, argument: value }));
}
