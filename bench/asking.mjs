// What a connection asks, one thing after another, and whether an answer is whole. A kind is made once for a turn, `open` for a connection.
import { randomFrom } from './statistics.mjs';
import { randomOperation } from './random-operations.mjs';
import { youthId } from './world.mjs';

/** A body with the document in it once and for all: what the load spends, the sides cannot have. */
const bodies = (query) => {
  const start = `{"query":${JSON.stringify(query)},"variables":`;
  return (variables) => `${start}${JSON.stringify(variables)}}`;
};

const randomYouths = ({ seed, youths }) => {
  const random = randomFrom(seed);
  return () => youthId(1 + Math.floor(random() * youths));
};

const isWhole = (text) => text.startsWith('{"data":{') && !text.includes('"errors"');

/** Every connection asks the same, and none of them depends on what was answered before. */
const one = (next) => ({ open: () => next });

export const KINDS = {
  /** The picture of random youths, the same youths in the same order for the same seed. */
  picture({ query, mayWithhold = false }, turn) {
    const [body, next] = [bodies(query), randomYouths(turn)];
    return one(() => {
      const id = next();
      return {
        body: body({ id }),
        isWhole: (text) =>
          mayWithhold
            ? text.includes(`"youth":{"id":"${id}"`)
            : text.startsWith(`{"data":{"youth":{"id":"${id}"`) && isWhole(text),
      };
    });
  },

  /** The same operation again and again. */
  same({ query, variables = {} }) {
    const body = bodies(query)(variables);
    return one(() => ({ body, isWhole }));
  },

  /** A list page by page, from its start once it is through. Who has a cursor goes on with it, and nobody else. */
  pages({ query, first }) {
    const body = bodies(query);
    return {
      isOnesOwn: true,
      open() {
        let after = null;
        return () => ({
          body: body({ first, after }),
          isWhole,
          heard: (text) => (after = text.includes('"hasNextPage":true') ? /"endCursor":"([^"]+)"/.exec(text)[1] : null),
        });
      },
    };
  },

  /** Operations of which none was asked before, from the one with that number on. They are made before the clock runs. */
  different({ from, count }, turn) {
    const next = randomYouths(turn);
    const operations = Array.from({ length: count }, (_, n) => {
      const id = next();
      return {
        body: bodies(randomOperation(from + n))({ id }),
        isWhole: (text) => text.startsWith(`{"data":{"youth":{"id":"${id}"`) && isWhole(text),
      };
    });
    return one(() => operations.shift() ?? null);
  },

  /** A consent that is given and withdrawn, of one youth after another. Each of the two is a request; `close` ends what still stands. */
  consents({ give, withdraw, given: giveInput, withdrawn }, { seed, youths }) {
    const [giving, withdrawing] = [bodies(give), bodies(withdraw)];
    let served = seed * 1000;
    return {
      open() {
        let given = null;
        const end = () => ({
          body: withdrawing({ id: given, input: withdrawn }),
          isWhole,
          heard: () => (given = null),
        });
        const begin = () => ({
          body: giving({ input: { ...giveInput, youthId: youthId(1 + (served++ % youths)) } }),
          isWhole,
          heard: (text) => (given = /"id":"([^"]+)"/.exec(text)[1]),
        });
        return Object.assign(() => (given === null ? begin() : end()), {
          close: () => (given === null ? null : end()),
        });
      },
    };
  },
};
