import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, type ConstValueNode } from 'graphql';
import { SERVICE_NAMES, type ServiceName } from '@brobygger/platform';

/** A root field of the schema, with the service that owns it and the roles that it is open to. */
export interface OwnedRootField {
  readonly name: string;
  readonly owner: ServiceName;
  readonly roles: readonly string[];
}

/** Every mutation, as the committed schemas of the services say. */
export const ownedMutations = (): readonly OwnedRootField[] => ownedFields('Mutation');

/** Every query, as the committed schemas of the services say. */
export const ownedQueries = (): readonly OwnedRootField[] => ownedFields('Query');

const ownedFields = (root: 'Query' | 'Mutation'): readonly OwnedRootField[] =>
  SERVICE_NAMES.flatMap((owner) => {
    const { definitions } = parse(readFileSync(join(__dirname, '..', '..', 'schema', `${owner}.graphql`), 'utf8'));
    const found = definitions.find(
      (definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === root,
    );
    const fields = found?.kind === Kind.OBJECT_TYPE_DEFINITION ? (found.fields ?? []) : [];
    return fields.map(({ name, directives }) => {
      const roles = directives
        ?.find((each) => each.name.value === 'requiresRole')
        ?.arguments?.find((each) => each.name.value === 'roles')?.value;
      return { name: name.value, owner, roles: namesIn(roles) };
    });
  });

const namesIn = (node: ConstValueNode | undefined): readonly string[] =>
  node?.kind === Kind.LIST ? node.values.flatMap((each) => (each.kind === Kind.ENUM ? [each.value] : [])) : [];
