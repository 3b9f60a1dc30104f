import { selectedBelow, selectedOn, type DecidedOperation, type Selected } from '@brobygger/domain';
import {
  defaultFieldResolver,
  getArgumentValues,
  TypeNameMetaFieldDef,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLObjectType,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { completeOf, leafOf } from './complete';
import { failed, isPromise, ResolveInfo, type Compiled, type FieldFacts, type Path, type Run } from './run';

type Answers = Record<string, unknown>;

/** Answers an object: its fields, one after another, those that wait at once. */
type AnswerObject = (source: unknown, run: Run, path: Path | undefined) => Answers | Promise<Answers>;

/** Answers a field of an object. */
interface Field {
  readonly key: string;
  answer(source: unknown, run: Run, path: Path | undefined): unknown;
}

/** Answers a query, with variables as they were coerced. */
export type CompiledQuery = (
  context: unknown,
  variables: Record<string, unknown>,
) => ExecutionResult | Promise<ExecutionResult>;

/**
 * A query whose conditions are decided, as functions that are made once: which fields an object has, how each is resolved and completed.
 * Everything else is as in graphql-js, whose executor finds it out for each request anew.
 */
export function compileQuery(definition: OperationDefinitionNode, decided: DecidedOperation): CompiledQuery {
  const { schema, fragments } = decided;
  const compiled: Compiled = { schema, definition, fragments };

  function objectOf(type: GraphQLObjectType, selections: readonly SelectionNode[]): AnswerObject {
    const fields = selectedOn(type, selections, decided).map((selected) => fieldOf(type, selected));
    return (source, run, path) => {
      const answers: Answers = {};
      const waiting: Promise<unknown>[] = [];
      try {
        for (const { key, answer } of fields) {
          const answered = answer(source, run, path);
          answers[key] = answered;
          if (isPromise(answered)) waiting.push(answered.then((value) => (answers[key] = value)));
        }
      } catch (cause) {
        if (waiting.length === 0) throw cause;
        // What is under way ends first, so that nothing is asked for after the answer.
        return Promise.allSettled(waiting).then(() => Promise.reject(cause as Error));
      }
      return waiting.length === 0 ? answers : Promise.all(waiting).then(() => answers);
    };
  }

  function fieldOf(parent: GraphQLObjectType, selected: Selected): Field {
    const { key, nodes } = selected;
    const [node] = nodes;
    const name = node?.name.value ?? '';
    if (name === TypeNameMetaFieldDef.name) return { key, answer: () => parent.name };
    const definition = parent.getFields()[name];
    if (node === undefined || definition === undefined) throw new TypeError(`${parent.name} has no field ${name}`);
    const facts: FieldFacts = { name, nodes, type: definition.type, parent, compiled };
    const below = selectedBelow(selected);
    const objects = new Map<GraphQLObjectType, AnswerObject>();
    const complete = completeOf(facts, (type, value, run, path) => {
      const known = objects.get(type) ?? objectOf(type, below);
      objects.set(type, known);
      return known(value, run, path);
    });
    const resolve = definition.resolve ?? defaultFieldResolver;
    const hasArguments = definition.args.length > 0;
    const fail = (cause: unknown, path: Path, run: Run): null => failed(cause, facts, definition.type, path, run);

    const completed = (result: unknown, run: Run, path: Path, info: ResolveInfo): unknown => {
      const whole = isPromise(result)
        ? result.then((value) => complete(value, run, path, info))
        : complete(result, run, path, info);
      return isPromise(whole) ? whole.then(undefined, (cause) => fail(cause, path, run)) : whole;
    };

    const answer: Field['answer'] = (source, run, prev) => {
      const path: Path = { prev, key, typename: parent.name };
      try {
        const info = new ResolveInfo(facts, run, path);
        const given = hasArguments ? getArgumentValues(definition, node, run.variables) : {};
        return completed(resolve(source, given, run.context, info), run, path, info);
      } catch (cause) {
        return fail(cause, path, run);
      }
    };

    const leaf = resolve === defaultFieldResolver && !hasArguments ? leafOf(definition.type) : null;
    if (leaf === null) return { key, answer };
    return {
      key,
      // What is had from its object alone needs to know neither where it is nor for whom.
      answer(source, run, prev) {
        if (typeof source !== 'object' || source === null) return answer(source, run, prev);
        try {
          const value = (source as Answers)[name];
          const found = leaf(value);
          if (found !== undefined) return found;
          if (typeof value === 'function') return answer(source, run, prev);
          const path: Path = { prev, key, typename: parent.name };
          return completed(value, run, path, new ResolveInfo(facts, run, path));
        } catch (cause) {
          return fail(cause, { prev, key, typename: parent.name }, run);
        }
      },
    };
  }

  const query = schema.getQueryType();
  if (!query) throw new TypeError('a schema without a query');
  const root = objectOf(query, definition.selectionSet.selections);
  return (context, variables) => {
    const run: Run = { context, variables, errors: [] };
    const answered = (data: Answers | null): ExecutionResult =>
      run.errors.length === 0 ? { data } : { errors: run.errors, data };
    const broken = (cause: unknown): ExecutionResult => {
      run.errors.push(cause as GraphQLError);
      return answered(null);
    };
    try {
      const data = root(undefined, run, undefined);
      return isPromise(data) ? data.then(answered, broken) : answered(data);
    } catch (cause) {
      return broken(cause);
    }
  };
}
