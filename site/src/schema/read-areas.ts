import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Kind,
  parse,
  type DefinitionNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';

/** Who holds what is asked: the schemas of the services, and what several of them have. */
const AREAS = {
  consent: 'Consent registry',
  'child-welfare': 'Child welfare',
  nav: 'NAV',
  outreach: 'Outreach',
  housing: 'Housing',
  shared: 'Shared',
} as const;
export type AreaName = keyof typeof AREAS;

/** What of the schema of clients one service answers. */
export interface Area {
  readonly name: AreaName;
  readonly title: string;
  readonly queries: readonly FieldDefinitionNode[];
  readonly mutations: readonly FieldDefinitionNode[];
  readonly types: readonly ObjectTypeDefinitionNode[];
  readonly inputs: readonly InputObjectTypeDefinitionNode[];
  readonly enums: readonly EnumTypeDefinitionNode[];
}

/** The schema of clients, by the service that answers; a type that several have is shared. */
export function readAreas(root: string): readonly Area[] {
  const read = (name: string): readonly DefinitionNode[] =>
    parse(readFileSync(join(root, 'schema', `${name}.graphql`), 'utf8'), { noLocation: true }).definitions;
  const api = read('api');
  const owns = ownersIn(
    (Object.keys(AREAS) as AreaName[]).filter((name) => name !== 'shared').map((name) => [name, read(name)]),
  );
  const fieldsOf = (root: 'Query' | 'Mutation', area: AreaName): readonly FieldDefinitionNode[] =>
    (api.filter(isObject).find(({ name }) => name.value === root)?.fields ?? []).filter(
      (field) => owns(`${root}.${field.name.value}`) === area,
    );
  const inArea = <T extends { readonly name: { readonly value: string } }>(
    area: AreaName,
    all: readonly T[],
  ): readonly T[] =>
    all.filter(({ name }) => owns(name.value) === area).sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
  return (Object.entries(AREAS) as [AreaName, string][]).map(([name, title]) => ({
    name,
    title,
    queries: fieldsOf('Query', name),
    mutations: fieldsOf('Mutation', name),
    types: inArea(
      name,
      api.filter(isObject).filter(({ name: { value } }) => value !== 'Query' && value !== 'Mutation'),
    ),
    inputs: inArea(
      name,
      api.filter((each) => each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION),
    ),
    enums: inArea(
      name,
      api.filter((each) => each.kind === Kind.ENUM_TYPE_DEFINITION),
    ),
  }));
}

const isObject = (each: DefinitionNode): each is ObjectTypeDefinitionNode => each.kind === Kind.OBJECT_TYPE_DEFINITION;

/** By the name of a type, or of a root field with that of its type: the one service that has it, or that it is shared. */
function ownersIn(schemas: readonly (readonly [AreaName, readonly DefinitionNode[]])[]): (name: string) => AreaName {
  const owners = new Map<string, AreaName>();
  for (const [area, definitions] of schemas) {
    for (const name of definitions.flatMap(namesOf)) owners.set(name, owners.has(name) ? 'shared' : area);
  }
  return (name) => owners.get(name) ?? 'shared';
}

function namesOf(definition: DefinitionNode): readonly string[] {
  if (!('name' in definition) || definition.name === undefined) return [];
  const { value } = definition.name;
  if (!isObject(definition) || (value !== 'Query' && value !== 'Mutation')) return [value];
  return (definition.fields ?? []).map((field) => `${value}.${field.name.value}`);
}
