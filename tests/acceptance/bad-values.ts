import { getNullableType, isEnumType, isInputObjectType, isListType, type GraphQLInputType } from 'graphql';

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
  String: [MARK.repeat(5000)],
  Boolean: [MARK],
  LocalDate: ['2026-02-30', '1850-01-01', '9999-12-31', MARK, 20260101],
  DateTimeISO: ['2026-02-30T00:00:00Z', MARK],
};
const GOOD: Readonly<Record<string, unknown>> = { Int: 1, Float: 1, String: 'tekst', Boolean: true, LocalDate: '2026-03-02', DateTimeISO: '2026-03-02T00:00:00Z' };

/** A value of the type that could be right. */
export function goodValue(type: GraphQLInputType, id: string): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [goodValue(bare.ofType, id)];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (isInputObjectType(bare)) return Object.fromEntries(Object.values(bare.getFields()).map((field) => [field.name, goodValue(field.type, id)]));
  return bare.toString() === 'ID' ? id : GOOD[bare.toString()];
}

/** Every way in which one place of an argument can be wrong. Ids are left out: one that is none is an unknown one. */
export function badValues(type: GraphQLInputType, path: string, id: string): readonly BadValue[] {
  const bare = getNullableType(type);
  if (isListType(bare)) return badValues(bare.ofType, `${path}[0]`, id).map((bad) => ({ ...bad, argument: [bad.argument] }));
  if (isEnumType(bare)) return [MARK, 7].map((value) => ({ path, value, argument: value }));
  if (isInputObjectType(bare)) {
    const good = goodValue(bare, id) as Record<string, unknown>;
    return Object.values(bare.getFields()).flatMap((field) => badValues(field.type, `${path}.${field.name}`, id).map((bad) => ({ ...bad, argument: { ...good, [field.name]: bad.argument } })));
  }
  return (BAD[bare.toString()] ?? []).map((value) => ({ path, value, argument: value }));
}
