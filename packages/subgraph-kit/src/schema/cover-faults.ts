import type { Owner } from '@brobygger/domain';
import type { GraphQLSchema } from 'graphql';
import { exposedValues, type ExposedValue } from './exposed-values';

/**
 * The values that some path leads to with too little above them. A category is the only label that a record of an agency goes out
 * under; the registry's consents and log are guarded by roles (ADR 0007), and nothing about a youth is open.
 */
export function coverFaults(schema: GraphQLSchema, owner: Owner, youthRecords: ReadonlySet<string>): readonly string[] {
  return exposedValues(schema).flatMap((value) => faultOf(value, owner, youthRecords) ?? []);
}

function faultOf(value: ExposedValue, owner: Owner, youthRecords: ReadonlySet<string>): string | null {
  const { type, field, cover, isOfYouth } = value;
  const name = `\`${type.name}.${field.name}\``;
  const isRecord = youthRecords.has(type.name);
  switch (cover) {
    case 'CATEGORY':
      return null;
    case 'OPEN':
      return isRecord ? `${name} is of a youth's record and cannot be open` : null;
    case 'ROLES':
      if (owner === 'CONSENT' || !(isRecord || isOfYouth)) return null;
      return `${name} is about a youth and guarded by roles alone`;
    case null:
      return `${name} has no label on its path`;
    default:
      return cover satisfies never;
  }
}
