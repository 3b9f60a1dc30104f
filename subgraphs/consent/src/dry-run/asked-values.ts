import type { DataCategory, Owner } from '@brobygger/domain';
import { consentLabelOf, openersOf, roleLabelsOf, type RoleLabel } from '@brobygger/subgraph-kit';
import {
  getNamedType,
  isLeafType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Need } from '../preview/consented-fields';
import { ownersOf } from './owners-of';
import { answeredAs, tooLarge } from './read-operations';

/** More fields than these are not foretold at once, with every fragment spread out. */
const MAX_FIELDS = 2000;

/** A role label that must let the asker by, and who answers what it stands on. */
export interface RoleGate {
  readonly label: RoleLabel;
  readonly owners: readonly Owner[];
}

/** A value that an operation asks for, with all that stands before it. */
export interface AskedValue {
  /** From the operation to it, as an error would name it, by dots. */
  readonly path: string;
  /** `Type.field`, as the log names it. */
  readonly field: string;
  readonly gates: readonly RoleGate[];
  /** All of them. */
  readonly needs: readonly Need[];
  /** The category of those rows of a list that need it; null for the others. */
  readonly rowsOf: DataCategory | null;
}

interface Way {
  readonly path: readonly string[];
  readonly gates: readonly RoleGate[];
  readonly needs: readonly Need[];
  readonly rows: readonly DataCategory[];
  readonly alone: DataCategory | null;
}

const START: Way = { path: [], gates: [], needs: [], rows: [], alone: null };

/**
 * The values that the operations of a document ask for, in their order, each once.
 * @throws BAD_USER_INPUT where they are too many
 */
export function askedValues(schema: GraphQLSchema, document: DocumentNode): readonly AskedValue[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  }
  let left = MAX_FIELDS;

  function below({ selections }: SelectionSetNode, type: GraphQLObjectType, way: Way): readonly AskedValue[] {
    return selections.flatMap((each) => {
      left -= 1;
      if (left < 0) throw tooLarge();
      if (each.kind === Kind.FIELD) return ofField(each, type, way);
      const spread = each.kind === Kind.INLINE_FRAGMENT ? each : fragments.get(each.name.value);
      return spread === undefined ? [] : below(spread.selectionSet, type, way);
    });
  }

  function ofField(node: FieldNode, type: GraphQLObjectType, way: Way): readonly AskedValue[] {
    const field = type.getFields()[node.name.value];
    // `__typename` and its like say what the schema says.
    if (field === undefined) return [];
    return waysOver(schema, type, field, { ...way, path: [...way.path, answeredAs(node)] }).flatMap((next) => {
      const named = getNamedType(field.type);
      if (isLeafType(named)) return valuesOf(`${type.name}.${field.name}`, next);
      if (!isObjectType(named) || node.selectionSet === undefined) {
        throw new TypeError(`\`${type.name}.${field.name}\` leads to neither a value nor a record`);
      }
      return below(node.selectionSet, named, next);
    });
  }

  const values = document.definitions.flatMap((each) => {
    const root = each.kind === Kind.OPERATION_DEFINITION ? schema.getRootType(each.operation) : null;
    return root && each.kind === Kind.OPERATION_DEFINITION ? below(each.selectionSet, root, START) : [];
  });
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}

const keyOf = ({ path, field, needs, rowsOf }: AskedValue): string => JSON.stringify([path, field, needs, rowsOf]);

/** The ways over a field: one, or where each row of a list opens alone, one for each category of its rows. */
function waysOver(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  way: Way,
): readonly Way[] {
  const owners = ownersOf(schema, type, field);
  const gated = { ...way, gates: [...way.gates, ...roleLabelsOf(type, field).map((label) => ({ label, owners }))] };
  const label = consentLabelOf(field);
  if (label === null) return [gated];
  return openersOf(label).map((category) => ({
    ...gated,
    needs: added(gated.needs, { category, placesYouth: label.placesYouth }),
    rows: label.eachAlone ? gated.rows : [...gated.rows, ...label.perRow],
    alone: label.eachAlone ? category : gated.alone,
  }));
}

const added = (needs: readonly Need[], need: Need): readonly Need[] =>
  needs.some((each) => each.category === need.category && each.placesYouth === need.placesYouth)
    ? needs
    : [...needs, need];

const valuesOf = (field: string, { path, gates, needs, rows, alone }: Way): readonly AskedValue[] => {
  const value = { path: path.join('.'), field, gates };
  return [
    { ...value, needs, rowsOf: alone },
    ...rows.map((category) => ({
      ...value,
      needs: added(needs, { category, placesYouth: needs.some(({ placesYouth }) => placesYouth) }),
      rowsOf: category,
    })),
  ];
};
