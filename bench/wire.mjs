// What goes to PostgreSQL, statement by statement, with the number of its connection, whoever sends it.
import { createRequire } from 'node:module';

const { Query } = createRequire(import.meta.url)('pg');

/** Wraps the statements of this process on their way to the socket; it costs nothing until it is told to listen. */
export function watchWire() {
  const { submit } = Query.prototype;
  let kept = null;
  const connections = new Map();
  const numberOf = (connection) =>
    connections.get(connection) ?? connections.set(connection, connections.size).get(connection);
  return {
    listen() {
      kept = [];
      Query.prototype.submit = function (connection) {
        kept.push({ connection: numberOf(connection), text: this.text, values: this.values });
        return submit.call(this, connection);
      };
    },
    heard() {
      Query.prototype.submit = submit;
      return kept;
    },
  };
}
