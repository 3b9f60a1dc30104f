import { consentLabelOf } from '@brobygger/subgraph-kit';
import type { Caller, OwnerName } from '@brobygger/domain';
import { getNamedType, getNullableType, isListType, isObjectType, type GraphQLObjectType } from 'graphql';
import type { AskService, Json } from './ask-service';
import { mergeRows, mergeValues, type OwnedRow } from './merge-rows';
import type { RowOwner } from './row-owners';
import { selectAll } from './select-all';

/** The records of an agency, as its schema has them. */
export interface RecordsPlace {
  readonly service: OwnerName;
  /** The field of `Youth` under which they stand. */
  readonly field: string;
  readonly type: GraphQLObjectType;
}

const ENTITY = 'query ($of: [_Any!]!) { _entities(representations: $of)';

/**
 * What an agency holds of a youth: as the youth sees it, which is of all its organisations, and as each of its own workers does, which
 * is of the own one, and of more fields.
 */
export async function captureRecords(
  { service, field, type }: RecordsPlace,
  { youth, workers }: { readonly youth: Caller; readonly workers: readonly Caller[] },
  ask: AskService,
  owners: ReadonlyMap<string, RowOwner>,
): Promise<Readonly<Record<string, readonly OwnedRow[]>>> {
  const query = `${ENTITY} { ... on Youth { ${field} ${selectAll(type)} } } }`;
  const of = [{ __typename: 'Youth', id: youth.personId }];
  const seenBy = async (caller: Caller): Promise<Json> => {
    const { _entities: found } = (await ask(service, caller, query, { of })) as { _entities: readonly Json[] };
    return (found[0]?.[field] ?? {}) as Json;
  };
  const all = await seenBy(youth);
  const own: { readonly organisationId: string; readonly seen: Json }[] = [];
  for (const worker of workers) {
    own.push({ organisationId: worker.organisationId ?? '', seen: await seenBy(worker) });
  }
  const entries = Object.values(type.getFields()).map(({ name, type: of, astNode }) => {
    const isList = isListType(getNullableType(of));
    const rowsIn = (seen: Json): readonly Json[] => rowsOf(seen[name], isList, isObjectType(getNamedType(of)));
    const views = own.map(({ organisationId, seen }) => ({ organisationId, rows: rowsIn(seen) }));
    const perRow = consentLabelOf({ astNode: astNode as never })?.perRow ?? [];
    const named = getNamedType(of);
    if (!isList && !(isObjectType(named) && 'id' in named.getFields())) {
      return [name, mergeValues(rowsIn(all), views)] as const;
    }
    const rows = mergeRows(rowsIn(all), views, owners).map((row) =>
      row.category !== undefined && perRow.includes(row.category) ? row : withoutCategory(row),
    );
    return [name, rows] as const;
  });
  return Object.fromEntries(entries.filter(([, rows]) => rows.length > 0));
}

const withoutCategory = ({ category: _category, ...row }: OwnedRow): OwnedRow => row;

/** A value as rows: of a list its own, of one object that, and of a plain value an object of it. */
function rowsOf(value: unknown, isList: boolean, isObject: boolean): readonly Json[] {
  if (value === null || value === undefined) return [];
  if (isList) return value as readonly Json[];
  return isObject ? [value as Json] : [{ value }];
}
