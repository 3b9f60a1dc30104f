import { createError } from '@brobygger/domain';
import {
  FieldsOnCorrectTypeRule,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  visit,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';

/** In characters and tokens: what a page of a client asks is far below. */
const MAX_LENGTH = 20_000;
const MAX_TOKENS = 2000;

/**
 * The operations as they were written, if they fit the schema that clients see. What was sent is not said again: it may hold somebody's
 * number.
 * @throws BAD_USER_INPUT naming the way to what does not fit
 */
export function readOperations(schema: GraphQLSchema, query: string): DocumentNode {
  if (query.length > MAX_LENGTH) throw tooLarge();
  const document = parsed(query);
  const [unknown] = validate(schema, document, [FieldsOnCorrectTypeRule], { maxErrors: 1 });
  if (unknown !== undefined) throw misfit(document, unknown, 'the schema has no such field');
  const [other] = validate(schema, document, specifiedRules, { maxErrors: 1 });
  if (other !== undefined) throw misfit(document, other, 'what stands here does not fit the schema');
  const subscription = document.definitions.find(
    (each) => each.kind === Kind.OPERATION_DEFINITION && each.operation === OperationTypeNode.SUBSCRIPTION,
  );
  if (subscription !== undefined) throw refused([], subscription, 'there are no subscriptions');
  return document;
}

/** Refuses what has more fields than are foretold at once. */
export const tooLarge = (): GraphQLError =>
  createError('BAD_USER_INPUT', 'the query is larger than is foretold at once', { argument: 'query' });

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const [place] = error.locations ?? [];
    throw faulty('', `not GraphQL${place === undefined ? '' : ` at line ${place.line}, column ${place.column}`}`);
  }
}

function misfit(document: DocumentNode, { nodes = [] }: GraphQLError, problem: string): GraphQLError {
  const [node] = nodes;
  return node === undefined ? faulty('', problem) : refused(wayTo(document, node), node, problem);
}

function refused(way: readonly string[], { loc }: ASTNode, problem: string): GraphQLError {
  const place = loc === undefined ? '' : ` (line ${loc.startToken.line}, column ${loc.startToken.column})`;
  return faulty(way.join('.'), `${problem}${place}`);
}

const faulty = (path: string, message: string): GraphQLError =>
  createError('BAD_USER_INPUT', 'the query does not fit the schema', {
    argument: 'query',
    faults: [{ path, message }],
  });

/** The fields that lead to a node, by the names under which they would be answered. */
function wayTo(document: DocumentNode, target: ASTNode): readonly string[] {
  let found: readonly string[] | null = null;
  const way: string[] = [];
  visit(document, {
    enter(node) {
      if (node.kind === Kind.FIELD) way.push(answeredAs(node));
      if (node === target) found ??= [...way];
    },
    leave(node) {
      if (node.kind === Kind.FIELD) way.pop();
    },
  });
  return found ?? [];
}

/** The name under which a field is answered. */
export const answeredAs = ({ alias, name }: FieldNode): string => (alias ?? name).value;
