import { createError, isLocalDate } from '@brobygger/domain';
import { GraphQLScalarType, Kind } from 'graphql';

const EARLIEST = '1900-01-01';
const LATEST = '2199-12-31';

function parse(value: unknown): string {
  if (!isLocalDate(value) || value < EARLIEST || value > LATEST) {
    throw createError('BAD_USER_INPUT', 'not a calendar date of the form `YYYY-MM-DD`');
  }
  return value;
}

/** A calendar date in Norway, `YYYY-MM-DD`. */
export const LocalDateScalar = new GraphQLScalarType<string, string>({
  name: 'LocalDate',
  description: 'A calendar date in Norway, `YYYY-MM-DD`.',
  serialize: (value) => String(value),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
});
