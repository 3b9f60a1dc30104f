import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';

/** A mutation that begins service, and its input. */
export interface Beginning {
  readonly mutation: string;
  readonly input: GraphQLInputObjectType;
}

/** The mutations of the supergraph that begin service: those whose input says whom and on what ground. */
export function beginningsIn(supergraph: string): ReadonlyMap<string, Beginning> {
  const mutations = buildSchema(supergraph, { assumeValidSDL: true }).getMutationType()?.getFields() ?? {};
  return new Map(
    Object.values(mutations).flatMap(({ name, args }): readonly (readonly [string, Beginning])[] => {
      const input = nullableOf(args.find((arg) => arg.name === 'input')?.type);
      if (input === null || !isInputObjectType(input)) return [];
      const fields = Object.keys(input.getFields());
      const begins = ['identifier', 'ground', 'unlessServed'].every((field) => fields.includes(field));
      return begins ? [[name, { mutation: name, input }]] : [];
    }),
  );
}

const nullableOf = (type: GraphQLInputType | undefined): GraphQLInputType | null =>
  type === undefined ? null : isNonNullType(type) ? type.ofType : type;

/** The paths under which a CSV file may name values: those of the input, with a dot for each step down. */
export function pathsOf(input: GraphQLInputObjectType): readonly string[] {
  return Object.values(input.getFields()).flatMap(({ name, type }) => {
    const inner = nullableOf(type);
    return inner !== null && isInputObjectType(inner) ? pathsOf(inner).map((path) => `${name}.${path}`) : [name];
  });
}

/** The input that texts by path say. A list has its values between bars. */
export function inputOf(
  type: GraphQLInputObjectType,
  said: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const field of Object.values(type.getFields())) {
    const inner = nullableOf(field.type);
    if (inner !== null && isInputObjectType(inner)) {
      const below = Object.entries(said)
        .filter(([path]) => path.startsWith(`${field.name}.`))
        .map(([path, text]) => [path.slice(field.name.length + 1), text] as const);
      if (below.length > 0) input[field.name] = inputOf(inner, Object.fromEntries(below));
    } else if (said[field.name] !== undefined) {
      input[field.name] = valueOf(field.type, String(said[field.name]));
    }
  }
  return input;
}

/** The text as the type takes it; what is none of it stays the text, which the type then refuses. */
function valueOf(type: GraphQLInputType, text: string): unknown {
  const inner = nullableOf(type);
  if (inner === null) return text;
  if (isListType(inner)) return text.split('|').map((each) => valueOf(inner.ofType as GraphQLInputType, each.trim()));
  if (isEnumType(inner) || isInputObjectType(inner)) return text;
  switch ('name' in inner ? inner.name : '') {
    case 'Int':
    case 'Float':
      return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
    case 'Boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    default:
      return text;
  }
}
