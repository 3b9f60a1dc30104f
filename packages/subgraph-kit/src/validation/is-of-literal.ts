import { isValueNode, type GraphQLError } from 'graphql';

/** Whether an error of validation is about a value that stands in the document. Scalars are their service's to read, and no gateway's. */
export const isOfLiteral = ({ nodes }: Pick<GraphQLError, 'nodes'>): boolean => {
  const [node] = nodes ?? [];
  return node !== undefined && isValueNode(node);
};
