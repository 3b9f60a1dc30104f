import {
  getNamedType,
  isObjectType,
  Kind,
  visit,
  BREAK,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { gather } from './gather';
import type { SelectionWant } from './want';
import type { ConsentLabel } from '../labels/labels';

/** What is wanted below a field, by category, before the youth is known. */
export type WantsBelow = (info: GraphQLResolveInfo, inherited?: ConsentLabel) => readonly SelectionWant[];

/** Gathers once per parsed document: a document that is asked again, with no `@include` or `@skip`, costs a look-up. */
export function createWantsBelow(): WantsBelow {
  const known = new WeakMap<FieldNode, readonly SelectionWant[]>();
  const conditional = new WeakMap<object, boolean>();

  return (info, inherited) => {
    const [first] = info.fieldNodes;
    const isCacheable = first !== undefined && info.fieldNodes.length === 1 && !isConditional(info, conditional);
    const cached = isCacheable ? known.get(first) : undefined;
    if (cached !== undefined) return cached;
    const wants = gather(info.fieldNodes, startOf(info), info, inherited ?? null);
    if (isCacheable) known.set(first, wants);
    return wants;
  };
}

function startOf(info: GraphQLResolveInfo): GraphQLObjectType | null {
  const type = getNamedType(info.returnType);
  const start = type.name === '_Entity' ? info.schema.getType('Youth') : type;
  return isObjectType(start) ? start : null;
}

function isConditional({ operation, fragments }: GraphQLResolveInfo, known: WeakMap<object, boolean>): boolean {
  const before = known.get(operation);
  if (before !== undefined) return before;
  const found = [operation, ...Object.values(fragments)].some((definition) => hasCondition(definition));
  known.set(operation, found);
  return found;
}

function hasCondition(definition: Parameters<typeof visit>[0]): boolean {
  let found = false;
  visit(definition, {
    [Kind.DIRECTIVE]: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}
