import { DataCategory, Role } from '@brobygger/domain';
import { Kind, type ConstDirectiveNode, type ConstValueNode, type GraphQLField, type GraphQLObjectType } from 'graphql';

/** The consent label of a field, as the schema carries it. */
export interface ConsentLabel {
  readonly category: DataCategory;
  readonly perRow: readonly DataCategory[];
  /** The rows need their own category alone: the list is open where any of them is. */
  readonly eachAlone: boolean;
  readonly placesYouth: boolean;
}

/** The categories by any of which the field opens. */
export const openersOf = ({
  category,
  perRow,
  eachAlone,
}: Pick<ConsentLabel, 'category' | 'perRow' | 'eachAlone'>): readonly DataCategory[] =>
  eachAlone ? [category, ...perRow] : [category];

/** The role label of a field or type. */
export interface RoleLabel {
  readonly roles: readonly Role[];
  readonly ownAgency: boolean;
  /** Of the roles, those to which it is open in other agencies too, for all that it is the own agency's. */
  readonly elsewhere: readonly Role[];
}

type AnyField = Pick<GraphQLField<unknown, unknown>, 'astNode'>;
type AnyElement = AnyField | Pick<GraphQLObjectType, 'astNode'>;

/** The consent label on the field itself, or `null`. An unreadable label throws: it must never count as none. */
export function consentLabelOf(field: AnyField): ConsentLabel | null {
  const directive = directiveOf(field, 'requiresConsent');
  if (directive === null) return null;
  return {
    category: oneOf(DataCategory, argument(directive, 'category')),
    perRow: listOf(DataCategory, argument(directive, 'perRow')),
    eachAlone: flag(argument(directive, 'eachAlone')),
    placesYouth: flag(argument(directive, 'placesYouth')),
  };
}

/** The role label on the field or type itself, or `null`. */
export function roleLabelOf(field: AnyElement): RoleLabel | null {
  const directive = directiveOf(field, 'requiresRole');
  if (directive === null) return null;
  return {
    roles: listOf(Role, argument(directive, 'roles')),
    ownAgency: flag(argument(directive, 'ownAgency')),
    elsewhere: listOf(Role, argument(directive, 'elsewhere')),
  };
}

/** The role labels that hold for a field of a type: its own and its type's. A caller needs a role of each. */
export const roleLabelsOf = (type: AnyElement, field: AnyField): readonly RoleLabel[] =>
  [roleLabelOf(type), roleLabelOf(field)].filter((label) => label !== null);

/** Whether the field or type is labelled as holding nothing about a youth. */
export const isOpen = (element: AnyElement): boolean =>
  element.astNode?.directives?.some(({ name }) => name.value === 'open') ?? false;

/** Whether the element carries the directive, be it where the type is extended. */
export function hasDirective(element: GraphQLObjectType | AnyField, name: string): boolean {
  const nodes = [element.astNode, ...('extensionASTNodes' in element ? element.extensionASTNodes : [])];
  return nodes.some((node) => node?.directives?.some((directive) => directive.name.value === name) === true);
}

const directiveOf = (field: AnyElement, name: string): ConstDirectiveNode | null =>
  field.astNode?.directives?.find((directive) => directive.name.value === name) ?? null;

const argument = (directive: ConstDirectiveNode, name: string): ConstValueNode | undefined =>
  directive.arguments?.find((each) => each.name.value === name)?.value;

function oneOf<T extends string>(set: Record<string, T>, node: ConstValueNode | undefined): T {
  const value = node?.kind === Kind.ENUM ? set[node.value] : undefined;
  if (value === undefined) throw new TypeError('label with an unknown value');
  return value;
}

function listOf<T extends string>(set: Record<string, T>, node: ConstValueNode | undefined): readonly T[] {
  if (node === undefined) return [];
  if (node.kind !== Kind.LIST) throw new TypeError('label with a value that is no list');
  return node.values.map((each) => oneOf(set, each));
}

const flag = (node: ConstValueNode | undefined): boolean => node?.kind === Kind.BOOLEAN && node.value;
