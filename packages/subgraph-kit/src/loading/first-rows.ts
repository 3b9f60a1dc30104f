import { Arg, Int } from 'type-graphql';
import { LARGEST_PAGE } from '../cursors/read-page';

/** The argument `first` of a list of a youth's records; `rows.of(source, key, first)` reads so many. */
export const FirstRows = (): ReturnType<typeof Arg> =>
  Arg('first', () => Int, {
    nullable: true,
    description: `So many rows at most, 1 to ${LARGEST_PAGE}, in the order of the list. Left out: all.`,
  });
