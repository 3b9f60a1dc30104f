import {
  GraphQLBoolean,
  Kind,
  valueFromAST,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';

/** Whether what carries the directives is asked for. */
export type IsIncluded = (directives: readonly DirectiveNode[] | undefined) => boolean;

/** What `@include` and `@skip` of an operation hang on. */
export interface Conditions {
  /** Their values as a request gives them or the operation has them; `null` where one has none. */
  valuesOf(variables: Readonly<Record<string, unknown>>): ReadonlyMap<string, boolean> | null;
}

/** Finds the variables that the conditions of an operation hang on. */
export function conditionsOf(
  { variableDefinitions = [] }: OperationDefinitionNode,
  document: DocumentNode,
): Conditions {
  const names = new Set<string>();
  visit(document, {
    [Kind.DIRECTIVE](directive) {
      if (isCondition(directive)) {
        for (const { value } of directive.arguments ?? []) {
          if (value.kind === Kind.VARIABLE) names.add(value.name.value);
        }
      }
    },
  });
  const defaults = new Map(
    variableDefinitions.map(({ variable, defaultValue }): [string, unknown] => [
      variable.name.value,
      defaultValue && valueFromAST(defaultValue, GraphQLBoolean),
    ]),
  );
  return {
    valuesOf(variables) {
      const values = new Map<string, boolean>();
      for (const name of names) {
        const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
        const value = given === undefined ? defaults.get(name) : given;
        if (typeof value !== 'boolean') return null;
        values.set(name, value);
      }
      return values;
    },
  };
}

/** Decides conditions by the values of the variables that they hang on. */
export const includedWith =
  (values: ReadonlyMap<string, boolean>): IsIncluded =>
  (directives = []) =>
    directives.every((directive) => {
      if (!isCondition(directive)) return true;
      const value = directive.arguments?.[0]?.value;
      const holds =
        value?.kind === Kind.VARIABLE ? values.get(value.name.value) : value?.kind === Kind.BOOLEAN && value.value;
      return holds === (directive.name.value === 'include');
    });

const isCondition = ({ name }: DirectiveNode): boolean => name.value === 'include' || name.value === 'skip';
