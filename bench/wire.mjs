// What goes to PostgreSQL, statement by statement, with the number of its connection, whoever sends it.
import { createRequire } from 'node:module';

const { Client } = createRequire(import.meta.url)('pg');

/** Wraps the client of this process; it costs nothing until it is told to listen. */
export function watchWire() {
  const { query } = Client.prototype;
  let kept = null;
  const connections = new Map();
  const numberOf = (client) => connections.get(client) ?? connections.set(client, connections.size).get(client);
  return {
    listen() {
      kept = [];
      Client.prototype.query = function (...words) {
        const [statement] = words;
        kept.push({ connection: numberOf(this), text: typeof statement === 'string' ? statement : statement.text });
        return query.apply(this, words);
      };
    },
    heard() {
      Client.prototype.query = query;
      return kept;
    },
  };
}
