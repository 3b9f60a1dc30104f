import { Role } from '@brobygger/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, type ConstDirectiveNode, type FieldDefinitionNode, type ObjectTypeDefinitionNode } from 'graphql';

const { definitions } = parse(readFileSync(join(__dirname, '..', '..', 'schema', 'supergraph.graphql'), 'utf8'));
const types = definitions.filter((each): each is ObjectTypeDefinitionNode => each.kind === Kind.OBJECT_TYPE_DEFINITION);

const ROLE = 'DATA_PROTECTION_OFFICER';

/** Whom a label opens what it stands on to; `null` where there is none. */
function rolesOf({ directives = [] }: FieldDefinitionNode | ObjectTypeDefinitionNode): readonly string[] | null {
  const label = directives.find(({ name }) => name.value === 'requiresRole');
  return label === undefined ? null : namedIn(label);
}

function namedIn({ arguments: given = [] }: ConstDirectiveNode): readonly string[] {
  const list = given.find(({ name }) => name.value === 'roles')?.value;
  return list?.kind === Kind.LIST ? list.values.flatMap((each) => (each.kind === Kind.ENUM ? [each.value] : [])) : [];
}

const fieldsOf = (name: string): readonly FieldDefinitionNode[] =>
  types.filter((type) => type.name.value === name).flatMap(({ fields = [] }) => fields);

/** All people; machines have endpoints of their own. */
const EVERYBODY = Object.values(Role).filter((role) => role !== Role.SYSTEM);

/** What is open to the role and not to everybody: fields that name it, and types. */
const isOwn = (labelled: FieldDefinitionNode | ObjectTypeDefinitionNode): boolean => {
  const roles = rolesOf(labelled);
  return roles !== null && roles.includes(ROLE) && !EVERYBODY.every((role) => roles.includes(role));
};
const own = types.flatMap((type) => [
  ...(isOwn(type) ? [type.name.value] : []),
  ...(type.fields ?? []).filter(isOwn).map(({ name }) => `${type.name.value}.${name.value}`),
]);

test('a data protection officer reads the view without names, holds the log, and nothing else, save what is open to everybody', () => {
  expect(own.toSorted()).toEqual([
    'AccessCount',
    'DataProtectionOverview',
    'LogHold',
    'MonthCount',
    'Mutation.endLogHold',
    'Mutation.placeLogHold',
    'Query.dataProtectionOverview',
    'Query.logHolds',
  ]);
  // Catalogues and texts, in which there is nobody.
  const asked = ['Query', 'Mutation'].flatMap((root) =>
    fieldsOf(root).filter((field) => rolesOf(field)?.includes(ROLE) ?? true),
  );
  expect(
    asked
      .filter((field) => !isOwn(field))
      .map(({ name }) => name.value)
      .toSorted(),
  ).toEqual(['consentCatalogue', 'consentFlowTexts', 'consentText', 'organisations']);
});

test('the view has no id and no name of a person', () => {
  const shown = own.flatMap((type) => fieldsOf(type).map(({ name }) => name.value));
  expect(shown).toContain('entries');
  expect(shown.filter((field) => /youthId|personId|name|id$/i.test(field))).toEqual([]);
});
