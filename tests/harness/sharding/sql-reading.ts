import type {
  A_Expr,
  DeleteStmt,
  InsertStmt,
  JoinExpr,
  Node,
  RangeFunction,
  RangeVar,
  SelectStmt,
  SubLink,
  UpdateStmt,
  WithClause,
} from 'libpg-query';
import { isEquals, itemsIn, kindOf, nameOf, partsOf, wordIn, wordsIn } from './sql-nodes';
import { columnOf, queryNamed, scopeWithin, valueNamed, type Given, type Scope } from './sql-scope';
import {
  allOf,
  eachWay,
  FOUND,
  GIVEN,
  oneOf,
  type Equality,
  type Relation,
  type Sides,
  type Value,
} from './sql-values';

/** The columns of each table of a database; of one that `search_path` does not find, by its schema too. */
export type Tables = ReadonlyMap<string, readonly string[]>;

type Restricts = ReadonlySet<Relation>;
const NOTHING: Restricts = new Set();

const FOUND_BY_NAME = ['public', 'pg_catalog'];

/** How an expression compares one value with another, or with any of several. */
const COMPARISONS: readonly (string | undefined)[] = ['AEXPR_OP', 'AEXPR_OP_ANY', 'AEXPR_IN'];

/**
 * What one statement does with the tables of a database, read from what PostgreSQL's own parser makes of it: each table once for each place
 * at which it stands, and which values are the same. What it cannot read it refuses, so that nothing is left out.
 */
export class SqlReading {
  readonly tables: Relation[] = [];
  readonly equalities: Equality[] = [];
  /** Columns that are said of the rows that are entered. */
  readonly entered: (readonly [Relation, string])[] = [];

  /** @throws where it names what the database does not have, or says something that is not known here */
  constructor(
    statement: Node,
    private readonly database: Tables,
  ) {
    this.query(statement, null);
  }

  /** What a query gives. `restricts` are tables around it, of which only rows count for which it finds something. */
  private query(node: Node | undefined, outer: Scope | null, restricts = NOTHING): readonly Given[] {
    const scope = scopeWithin(outer);
    if (node === undefined) return [];
    if ('SelectStmt' in node) return this.select(node.SelectStmt, scope, restricts);
    if ('InsertStmt' in node) return this.insert(node.InsertStmt, scope);
    if ('UpdateStmt' in node) return this.change(node.UpdateStmt, node.UpdateStmt.fromClause, scope);
    if ('DeleteStmt' in node) return this.change(node.DeleteStmt, node.DeleteStmt.usingClause, scope);
    throw new Error(`a statement of another kind: ${kindOf(node)}`);
  }

  private named(clause: WithClause | undefined, scope: Scope): void {
    for (const node of clause?.ctes ?? []) {
      if (!('CommonTableExpr' in node)) continue;
      const { ctename = '', aliascolnames, ctequery } = node.CommonTableExpr;
      const keep = (given: readonly Given[]) => scope.queries.set(ctename, called(aliascolnames, given));
      const select = ctequery !== undefined && 'SelectStmt' in ctequery ? ctequery.SelectStmt : undefined;
      if (clause?.recursive === true && select?.op === 'SETOP_UNION') {
        // It goes on from what it begins with.
        const begun = this.half(select.larg, scope);
        keep(begun);
        keep(together(begun, this.half(select.rarg, scope)));
      } else keep(this.query(ctequery, scope));
    }
  }

  private half(select: SelectStmt | undefined, scope: Scope): readonly Given[] {
    return select === undefined ? [] : this.query({ SelectStmt: select }, scope);
  }

  private select(select: SelectStmt, scope: Scope, restricts: Restricts): readonly Given[] {
    this.named(select.withClause, scope);
    const given = this.rows(select, scope, restricts);
    const { distinctClause, groupClause, havingClause, windowClause, sortClause, limitCount, limitOffset } = select;
    // These may say what is given by its name.
    const named = scopeWithin(scope);
    named.relations.set('', { table: null, columns: new Map(given.map(({ name, value }) => [name, value])) });
    this.value([distinctClause, groupClause, havingClause, windowClause, sortClause, limitCount, limitOffset], named);
    return given;
  }

  private rows(select: SelectStmt, scope: Scope, restricts: Restricts): readonly Given[] {
    if (select.op !== 'SETOP_NONE') return together(this.half(select.larg, scope), this.half(select.rarg, scope));
    if (select.valuesLists !== undefined) return this.values(select.valuesLists, scope);
    const own = this.from(select.fromClause, scope);
    this.condition(select.whereClause, scope, new Set([...own, ...restricts]));
    return this.targets(select.targetList, scope);
  }

  private values(lists: readonly Node[], scope: Scope): readonly Given[] {
    const [first = [], ...others] = lists.map((list) =>
      itemsIn(list).map((item, n) => ({ name: `column${n + 1}`, value: this.value(item, scope) })),
    );
    return others.reduce(together, first);
  }

  private insert(insert: InsertStmt, scope: Scope): readonly Given[] {
    this.named(insert.withClause, scope);
    const target = this.table(insert.relation ?? {}, scope);
    this.query(insert.selectStmt, scope);
    const said = insert.cols?.map((node) => ('ResTarget' in node ? (node.ResTarget.name ?? '') : ''));
    for (const column of said ?? target.columns.keys()) this.entered.push([target, column]);
    const conflict = scopeWithin(scope);
    conflict.relations.set('excluded', {
      table: null,
      columns: new Map([...target.columns.keys()].map((c) => [c, GIVEN])),
    });
    this.value([insert.onConflictClause?.targetList, insert.onConflictClause?.whereClause], conflict);
    return this.targets(insert.returningClause?.exprs, scope);
  }

  private change(change: UpdateStmt | DeleteStmt, from: readonly Node[] | undefined, scope: Scope): readonly Given[] {
    this.named(change.withClause, scope);
    const target = this.table(change.relation ?? {}, scope);
    const others = this.from(from, scope);
    this.condition(change.whereClause, scope, new Set([target, ...others]));
    if ('targetList' in change) this.value(change.targetList, scope);
    return this.targets(change.returningClause?.exprs, scope);
  }

  private table({ schemaname, relname = '', alias }: RangeVar, scope: Scope): Relation {
    const name = alias?.aliasname ?? relname;
    const query = schemaname === undefined ? queryNamed(scope, relname) : undefined;
    if (query !== undefined) return given(query, name, alias?.colnames, scope);
    const table = schemaname === undefined || FOUND_BY_NAME.includes(schemaname) ? relname : `${schemaname}.${relname}`;
    const names = this.database.get(table);
    if (names === undefined) throw new Error(`no table ${table}`);
    const columns = new Map<string, Value>();
    const relation = { table, columns };
    for (const column of names) columns.set(column, { kind: 'COLUMN', relation, column });
    this.tables.push(relation);
    scope.relations.set(name, relation);
    return relation;
  }

  private from(items: readonly Node[] | undefined, scope: Scope): readonly Relation[] {
    return (items ?? []).flatMap((item) => {
      if ('RangeVar' in item) return [this.table(item.RangeVar, scope)];
      if ('RangeFunction' in item) return [this.call(item.RangeFunction, scope)];
      if ('JoinExpr' in item) return this.join(item.JoinExpr, scope);
      if (!('RangeSubselect' in item)) throw new Error(`from something else: ${kindOf(item)}`);
      const { subquery, alias } = item.RangeSubselect;
      return [given(this.query(subquery, scope), alias?.aliasname ?? '', alias?.colnames, scope)];
    });
  }

  private join({ larg, rarg, jointype, usingClause, quals }: JoinExpr, scope: Scope): readonly Relation[] {
    const [left, right] = [larg, rarg].map((side) => this.from(side === undefined ? [] : [side], scope));
    // A row of the side that is kept whole is looked at whatever the condition says.
    const ofLeft = jointype === 'JOIN_INNER' || jointype === 'JOIN_RIGHT' ? left : [];
    const ofRight = jointype === 'JOIN_INNER' || jointype === 'JOIN_LEFT' ? right : [];
    const restricts = new Set([...(ofLeft ?? []), ...(ofRight ?? [])]);
    for (const name of wordsIn(usingClause)) {
      const [one, other] = [left, right].map((side) => side?.find(({ columns }) => columns.has(name)));
      if (one === undefined || other === undefined) throw new Error(`not on both sides: ${name}`);
      this.equalities.push({ sides: [columnOf(one, name), columnOf(other, name)], restricts });
    }
    this.condition(quals, scope, restricts);
    return [...(left ?? []), ...(right ?? [])];
  }

  /** What a function gives comes from what it is given. */
  private call({ functions, alias, coldeflist }: RangeFunction, scope: Scope): Relation {
    const calls = (functions ?? []).map((list) => itemsIn(list)[0]);
    const value = this.value(calls, scope);
    const name = alias?.aliasname ?? nameOf(calls[0]);
    const defined = (coldeflist ?? []).map((node) => ('ColumnDef' in node ? (node.ColumnDef.colname ?? '') : ''));
    const said = [defined, wordsIn(alias?.colnames)].find(({ length }) => length > 0);
    const names = said ?? [name, 'key', 'value'];
    const columns = new Map([...names, 'ordinality'].map((column) => [column, value]));
    const relation = { table: null, columns, ...(said === undefined ? { others: value } : {}) };
    scope.relations.set(name, relation);
    return relation;
  }

  private targets(list: readonly Node[] | undefined, scope: Scope): readonly Given[] {
    return (list ?? []).flatMap((node): readonly Given[] => {
      if (!('ResTarget' in node)) throw new Error(`gives something else: ${kindOf(node)}`);
      const { name, val } = node.ResTarget;
      const fields = val !== undefined && 'ColumnRef' in val ? (val.ColumnRef.fields ?? []) : [];
      if (fields.some((field) => 'A_Star' in field)) return starred(fields, scope);
      return [{ name: name ?? nameOf(val), value: this.value(val, scope) }];
    });
  }

  private condition(node: Node | undefined, scope: Scope, restricts: Restricts): void {
    for (const sides of this.alike(node, scope, restricts)) this.equalities.push({ sides, restricts });
  }

  /** What is the same where the condition holds. */
  private alike(node: Node | undefined, scope: Scope, restricts: Restricts): readonly Sides[] {
    if (node === undefined) return [];
    if ('BoolExpr' in node && node.BoolExpr.boolop === 'AND_EXPR') {
      return (node.BoolExpr.args ?? []).flatMap((arg) => this.alike(arg, scope, restricts));
    }
    if ('BoolExpr' in node && node.BoolExpr.boolop === 'OR_EXPR') {
      return inEach((node.BoolExpr.args ?? []).map((arg) => this.alike(arg, scope, NOTHING)));
    }
    if ('A_Expr' in node && isEquals(node.A_Expr.name) && COMPARISONS.includes(node.A_Expr.kind)) {
      return this.comparison(node.A_Expr, scope);
    }
    if ('SubLink' in node) return this.found(node.SubLink, scope, restricts);
    this.value(node, scope);
    return [];
  }

  private comparison({ lexpr, rexpr }: A_Expr, scope: Scope): readonly Sides[] {
    const [left, right] = [lexpr, rexpr].map((side) =>
      (side === undefined ? [] : partsOf(side)).map((part) => this.value(part, scope)),
    );
    if (left === undefined || left.length !== right?.length) return [];
    return left.map((value, n) => [value, right[n] ?? FOUND]);
  }

  private found(
    { subLinkType, subselect, testexpr, operName }: SubLink,
    scope: Scope,
    restricts: Restricts,
  ): readonly Sides[] {
    const isOneOf = subLinkType === 'ANY_SUBLINK' && (operName === undefined || isEquals(operName));
    const found = this.query(subselect, scope, isOneOf || subLinkType === 'EXISTS_SUBLINK' ? restricts : NOTHING);
    const asked = (testexpr === undefined ? [] : partsOf(testexpr)).map((part) => this.value(part, scope));
    return isOneOf ? asked.map((value, n) => [value, oneOf(found[n]?.value ?? FOUND)]) : [];
  }

  /** Where a value comes from. What the expression asks in passing is read. */
  private value(node: unknown, scope: Scope): Value {
    if (node === null || typeof node !== 'object') return GIVEN;
    if (Array.isArray(node)) return allOf(node.map((each) => this.value(each, scope)));
    const { ColumnRef: column, SubLink: link } = node as { ColumnRef?: { fields?: Node[] }; SubLink?: SubLink };
    if (column !== undefined) {
      const fields = column.fields ?? [];
      return fields.some((field) => 'A_Star' in field) ? FOUND : valueNamed(scope, wordsIn(fields));
    }
    if (link === undefined) return allOf(Object.values(node).map((each) => this.value(each, scope)));
    const found = this.query(link.subselect, scope);
    this.value(link.testexpr, scope);
    const isValue = link.subLinkType === 'EXPR_SUBLINK' || link.subLinkType === 'ARRAY_SUBLINK';
    return isValue ? (found[0]?.value ?? FOUND) : FOUND;
  }
}

/** Where each of several conditions says what a column is, it is one of those. */
function inEach(arms: readonly (readonly Sides[])[]): readonly Sides[] {
  const [first = [], ...others] = arms.map((arm) => arm.flatMap(eachWay));
  return first.flatMap(([column, value]): readonly Sides[] => {
    const values = others.flatMap((said) => said.find(([other]) => isSameColumn(column, other))?.slice(1) ?? []);
    return values.length === others.length ? [[column, allOf([value, ...values])]] : [];
  });
}

const isSameColumn = (one: Value, other: Value): boolean =>
  one.kind === 'COLUMN' && other.kind === 'COLUMN' && one.relation === other.relation && one.column === other.column;

/** Several queries as one gives them: each column is of whichever. */
const together = (one: readonly Given[], other: readonly Given[]): readonly Given[] =>
  one.map(({ name, value }, n) => ({ name, value: allOf([value, other[n]?.value ?? GIVEN]) }));

const called = (names: readonly Node[] | undefined, columns: readonly Given[]): readonly Given[] =>
  columns.map(({ name, value }, n) => ({ name: wordIn(names?.[n]) || name, value }));

function given(query: readonly Given[], name: string, names: readonly Node[] | undefined, scope: Scope): Relation {
  const columns = new Map(called(names, query).map((column) => [column.name, column.value]));
  const relation = { table: null, columns };
  scope.relations.set(name, relation);
  return relation;
}

function starred(fields: readonly Node[], { relations }: Scope): readonly Given[] {
  const of = fields.length === 1 ? [...relations.values()] : [relations.get(wordIn(fields[0]))];
  return of.flatMap((relation) => [...(relation?.columns ?? [])].map(([name, value]) => ({ name, value })));
}
