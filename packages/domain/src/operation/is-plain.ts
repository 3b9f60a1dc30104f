import { BREAK, Kind, visit, type DocumentNode } from 'graphql';

const OF_THE_SCHEMA: ReadonlySet<string> = new Set(['__schema', '__type']);

/** Whether a document asks for data alone, and under names that no object has of itself. */
export function isPlain(document: DocumentNode): boolean {
  let isSo = true;
  visit(document, {
    [Kind.FIELD]({ alias, name }) {
      if (!((alias ?? name).value in Object.prototype) && !OF_THE_SCHEMA.has(name.value)) return undefined;
      isSo = false;
      return BREAK;
    },
  });
  return isSo;
}
