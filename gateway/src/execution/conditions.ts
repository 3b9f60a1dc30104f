import {
  Kind,
  valueFromAST,
  visit,
  GraphQLBoolean,
  type DirectiveNode,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';

/** What `@include` and `@skip` of an operation hang on, as the variables of one request have it. */
export interface Conditions {
  /** The variables that they name. */
  readonly names: readonly string[];
  /** Their values in order, or `null` where one has none: that is for the library to refuse. */
  valuesOf(variables: Readonly<Record<string, unknown>>): readonly boolean[] | null;
}

/** Whether what carries the directives is asked for. */
export type IsIncluded = (directives: readonly DirectiveNode[] | undefined) => boolean;

/** Finds the variables that conditions of an operation hang on. */
export function conditionsOf(operation: OperationDefinitionNode, document: DocumentNode): Conditions {
  const names = new Set<string>();
  visit(document, {
    [Kind.DIRECTIVE]({ name, arguments: args = [] }) {
      if (name.value !== 'include' && name.value !== 'skip') return;
      for (const { value } of args) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  const defaults = new Map(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && valueFromAST(defaultValue, GraphQLBoolean),
    ]),
  );
  return {
    names: [...names],
    valuesOf(variables) {
      const values = [...names].map((name) =>
        Object.hasOwn(variables, name) && variables[name] !== undefined ? variables[name] : defaults.get(name),
      );
      return values.every((value) => typeof value === 'boolean') ? values : null;
    },
  };
}

/** Decides conditions by the values of the variables that they hang on. */
export const includedWith =
  (values: ReadonlyMap<string, boolean>): IsIncluded =>
  (directives = []) =>
    directives.every(({ name, arguments: args = [] }) => {
      if (name.value !== 'include' && name.value !== 'skip') return true;
      const value = args[0]?.value;
      const holds =
        value?.kind === Kind.VARIABLE ? values.get(value.name.value) : value?.kind === Kind.BOOLEAN && value.value;
      return holds === (name.value === 'include');
    });
