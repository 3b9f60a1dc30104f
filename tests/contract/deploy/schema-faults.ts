import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Schema = Readonly<Record<string, unknown>>;

const read = (name: string): Schema =>
  JSON.parse(readFileSync(join(__dirname, 'schemas', `${name}.json`), 'utf8')) as Schema;

/** What of a value does not fit a schema, a line each. */
function faultsBy(schema: Schema): (value: unknown) => readonly string[] {
  // Of the branches of a choice, each would say its own: what is said here is enough to find the place.
  const validate = new Ajv({ allErrors: true, schemaId: 'auto' }).compile(schema);
  return (value) =>
    validate(value) === true
      ? []
      : (validate.errors ?? []).map(
          ({ dataPath, message = '', params }) => `${dataPath} ${message} ${JSON.stringify(params)}`,
        );
}

/** What of an object does not fit the schema of its kind; a kind that the schemas do not have is a fault. */
function byKind(name: string): (object: { readonly kind: string }) => readonly string[] {
  const { kinds, definitions } = read(name) as { kinds: Readonly<Record<string, Schema>>; definitions: Schema };
  const faults = Object.fromEntries(
    Object.entries(kinds).map(([kind, schema]) => [kind, faultsBy({ ...schema, definitions })]),
  );
  return (object) => faults[object.kind]?.(object) ?? [`the kind ${object.kind} is not known`];
}

export const kubernetesFaults = byKind('kubernetes');
export const naisFaults = byKind('nais');

const { source: _source, ...compose } = read('compose');
export const composeFaults = faultsBy(compose);
