import type { Node } from 'libpg-query';

/** The name of a node's kind, and what stands in it. */
export const kindOf = (node: object): string => Object.keys(node)[0] ?? '';

/** A word as the parser has it. */
export const wordIn = (node: Node | undefined): string =>
  node !== undefined && 'String' in node ? (node.String.sval ?? '') : '';

export const wordsIn = (nodes: readonly Node[] | undefined): readonly string[] => (nodes ?? []).map(wordIn);

export const isEquals = (operator: readonly Node[] | undefined): boolean => wordsIn(operator).join('.') === '=';

/** The values of a row, or the one value that stands alone. */
export const partsOf = (node: Node): readonly Node[] => ('RowExpr' in node ? (node.RowExpr.args ?? []) : [node]);

export const itemsIn = (node: Node | undefined): readonly Node[] =>
  node !== undefined && 'List' in node ? (node.List.items ?? []) : [];

const OF_NO_NAME = '?column?';

/** What PostgreSQL calls a column that was given no name. */
export function nameOf(node: Node | undefined): string {
  if (node === undefined) return OF_NO_NAME;
  if ('ColumnRef' in node) return wordIn(node.ColumnRef.fields?.at(-1));
  if ('FuncCall' in node) return wordIn(node.FuncCall.funcname?.at(-1));
  if ('A_Indirection' in node) return wordIn(node.A_Indirection.indirection?.at(-1)) || nameOf(node.A_Indirection.arg);
  if ('TypeCast' in node) {
    const name = nameOf(node.TypeCast.arg);
    return name === OF_NO_NAME ? wordIn(node.TypeCast.typeName?.names?.at(-1)) : name;
  }
  if ('CoalesceExpr' in node) return 'coalesce';
  if ('MinMaxExpr' in node) return node.MinMaxExpr.op === 'IS_LEAST' ? 'least' : 'greatest';
  if ('CaseExpr' in node) {
    const name = nameOf(node.CaseExpr.defresult);
    return name === OF_NO_NAME ? 'case' : name;
  }
  return 'SubLink' in node ? nameOfQuery(node.SubLink.subLinkType, node.SubLink.subselect) : OF_NO_NAME;
}

function nameOfQuery(type: string | undefined, query: Node | undefined): string {
  if (type === 'EXISTS_SUBLINK') return 'exists';
  if (type === 'ARRAY_SUBLINK') return 'array';
  const [first] = query !== undefined && 'SelectStmt' in query ? (query.SelectStmt.targetList ?? []) : [];
  if (first === undefined || !('ResTarget' in first)) return OF_NO_NAME;
  return first.ResTarget.name ?? nameOf(first.ResTarget.val);
}
