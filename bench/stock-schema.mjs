// The same schema without labels: what a team without consent would have written.
import { composeServices } from '@apollo/composition';
import { Kind, parse, print, visit } from 'graphql';
import { readFileSync } from 'node:fs';

const LABELS = new Set(['requiresConsent', 'requiresRole', 'open', 'composeDirective', 'link']);
const FEDERATION =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';

/** The SDL of a subgraph, read-only and without labels. */
export function stockSdl(service) {
  const document = parse(readFileSync(new URL(`../schema/${service}.graphql`, import.meta.url), 'utf8'));
  const inputs = new Set(
    document.definitions.filter(({ kind }) => kind === Kind.INPUT_OBJECT_TYPE_DEFINITION).map(({ name }) => name.value),
  );
  const plain = visit(document, {
    [Kind.DIRECTIVE]: ({ name }) => (LABELS.has(name.value) ? null : undefined),
    [Kind.DIRECTIVE_DEFINITION]: () => null,
    [Kind.SCHEMA_DEFINITION]: () => null,
    [Kind.SCHEMA_EXTENSION]: () => null,
    [Kind.INPUT_OBJECT_TYPE_DEFINITION]: () => null,
    // What takes an input is about consent, which the other side has not.
    [Kind.FIELD_DEFINITION]: ({ arguments: args }) =>
      args.some(({ type }) => inputs.has(namedIn(type))) ? null : undefined,
    [Kind.OBJECT_TYPE_DEFINITION]: ({ name }) =>
      name.value === 'Mutation' || name.value === 'Recorded' ? null : undefined,
  });
  return `${FEDERATION}\n${print(plain)}`;
}

const namedIn = (type) => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedIn(type.type));

/** The supergraph over the addresses of the subgraphs. */
export function stockSupergraph(urls) {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(urls).map(([name, url]) => ({ name, url, typeDefs: parse(stockSdl(name)) })),
  );
  if (supergraphSdl === undefined)
    throw new Error(`the supergraph does not compose: ${errors.map(({ message }) => message).join('; ')}`);
  return supergraphSdl;
}
