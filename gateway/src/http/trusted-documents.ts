import { createError } from '@brobygger/domain';

/** Documents that were registered when the frontends were built, by their ids without `sha256:`. */
export interface TrustedDocuments {
  readonly byId: ReadonlyMap<string, string>;
  /** Nothing else is answered. */
  readonly isMandatory: boolean;
}

type Parameters = Readonly<Record<string, unknown>>;

/**
 * The request with the text of the document that it names: by `documentId`, or by the hash of Apollo's persisted queries where
 * it has no text; `sha256:` in front or not. A hash that names none stays: the client is told that it must send the text.
 * @throws DOCUMENT_NOT_TRUSTED for an unknown id, and for any other text where trusted documents are mandatory
 */
export function withTrustedDocument(given: unknown, { byId, isMandatory }: TrustedDocuments): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  const { documentId = null, ...request } = given as Parameters;
  const find = (id: unknown): string | undefined =>
    typeof id === 'string' ? byId.get(withoutAlgorithm(id)) : undefined;
  if (documentId !== null) {
    const query = find(documentId);
    if (query === undefined) throw createError('DOCUMENT_NOT_TRUSTED', 'no registered document has this id');
    return { ...request, query };
  }
  const hash = hashIn(request['extensions']);
  if (hash !== undefined) {
    const query = request['query'] ?? find(hash);
    if (query === undefined) return request;
    const { extensions: _, ...rest } = request;
    return withTrustedDocument({ ...rest, query }, { byId, isMandatory });
  }
  if (isMandatory && ![...byId.values()].includes(String(request['query']))) {
    throw createError('DOCUMENT_NOT_TRUSTED', 'only registered documents are answered here');
  }
  return given;
}

/** The id as it is kept. */
export const withoutAlgorithm = (id: string): string => id.replace(/^sha256:/, '');

/** The hash of Apollo's persisted queries; in a link the extensions are text. */
function hashIn(extensions: unknown): unknown {
  const { persistedQuery } = asRecord(extensions);
  return asRecord(persistedQuery)['sha256Hash'];
}

function asRecord(value: unknown): Parameters {
  if (typeof value === 'object' && value !== null) return value as Parameters;
  if (typeof value !== 'string') return {};
  try {
    return Object(JSON.parse(value)) as Parameters;
  } catch {
    return {};
  }
}
