import { buildSchema, isEnumType } from 'graphql';

/** The words of the schema that the client itself speaks of. */
const WORDS = ['CategoryOwner', 'DataCategory', 'Purpose', 'Remedy', 'Role', 'StatedReason'] as const;

/** Enums of the schema of clients, each as a constant and the type of its values. */
export function vocabulary(apiSchema: string): string {
  const schema = buildSchema(apiSchema);
  return `/* eslint-disable */\n${WORDS.map((word) => wordOf(schema.getType(word), word)).join('\n')}`;
}

function wordOf(type: unknown, word: string): string {
  if (!isEnumType(type)) throw new TypeError(`\`${word}\` is no enum of the schema`);
  const comment = `/** ${type.description ?? ''} */`;
  const values = type.getValues().map(({ name, description }) => {
    const said = description === null || description === undefined ? '' : `  /** ${description} */\n`;
    return `${said}  ${name}: '${name}',`;
  });
  return `${comment}
export const ${word} = {
${values.join('\n')}
} as const;
${comment}
export type ${word} = (typeof ${word})[keyof typeof ${word}];
`;
}
