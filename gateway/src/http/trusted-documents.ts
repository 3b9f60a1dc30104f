import { createError } from '@brobygger/domain';

/** Documents that were registered when the frontends were built, by the SHA-256 of their text. */
export interface TrustedDocuments {
  readonly byId: ReadonlyMap<string, string>;
  /** Nothing else is answered. */
  readonly isMandatory: boolean;
}

/**
 * The request with the text of the document that it names (`documentId`, `sha256:` in front or not).
 * @throws DOCUMENT_NOT_TRUSTED for an unknown id, and for any other text where trusted documents are mandatory
 */
export function withTrustedDocument(body: unknown, { byId, isMandatory }: TrustedDocuments): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const { documentId, ...rest } = body as Readonly<Record<string, unknown>>;
  if (documentId === undefined) {
    if (isMandatory && ![...byId.values()].includes(String(rest['query']))) {
      throw createError('DOCUMENT_NOT_TRUSTED', 'only registered documents are answered here');
    }
    return body;
  }
  const query = typeof documentId === 'string' ? byId.get(documentId.replace(/^sha256:/, '')) : undefined;
  if (query === undefined) throw createError('DOCUMENT_NOT_TRUSTED', 'no registered document has this id');
  return { ...rest, query };
}
