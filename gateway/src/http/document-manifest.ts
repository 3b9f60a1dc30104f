import { z } from 'zod';
import { withoutAlgorithm } from './trusted-documents';

/** What GraphQL Code Generator's client preset writes with `persistedDocuments`: ids, with their algorithm or not, to texts. */
const CodegenManifest = z
  .record(z.string().min(1), z.string().min(1))
  .transform((documents): readonly (readonly [string, string])[] => Object.entries(documents));

/** What Apollo's `generate-persisted-query-manifest` writes. */
const ApolloManifest = z
  .object({
    format: z.literal('apollo-persisted-query-manifest'),
    version: z.literal(1),
    operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })),
  })
  .transform(({ operations }): readonly (readonly [string, string])[] => operations.map(({ id, body }) => [id, body]));

/** A list of registered documents in the form of either tool, as it is: the texts by their ids without `sha256:`. */
export const DocumentManifest = z.union([ApolloManifest, CodegenManifest]).transform((documents, context) => {
  const byId = new Map<string, string>();
  for (const [name, text] of documents) {
    const id = withoutAlgorithm(name);
    if ((byId.get(id) ?? text) !== text) {
      context.addIssue({ code: 'custom', message: `has two texts for the id ${id}` });
    }
    byId.set(id, text);
  }
  return byId;
});
