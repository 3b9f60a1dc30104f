import { getNamedType, getNullableType, isListType, isObjectType, type GraphQLField } from 'graphql';

/** What a field shows where nothing is registered: no rows, an empty page, or nothing. */
export function ofNothing({ type }: GraphQLField<unknown, unknown>): unknown {
  if (isListType(getNullableType(type))) return [];
  const named = getNamedType(type);
  const isPage = isObjectType(named) && 'pageInfo' in named.getFields();
  return isPage ? { edges: [], pageInfo: { hasNextPage: false, endCursor: null } } : null;
}
