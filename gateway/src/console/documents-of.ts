import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentManifest } from '../http/document-manifest';
import type { TrustedDocuments } from '../http/trusted-documents';

/** The operations that the pages in the folder were built with, by their ids; none where there are no pages. */
export function documentsOf(folder: string): ReadonlyMap<string, string> {
  const file = join(folder, 'documents.json');
  return existsSync(file) ? DocumentManifest.parse(JSON.parse(readFileSync(file, 'utf8'))) : new Map();
}

/** The registered documents with those of the pages, where there are pages: what they ask is registered by their being built. */
export const withPages = (
  { byId, ...rest }: TrustedDocuments,
  pages: { readonly folder: string } | undefined,
): TrustedDocuments => ({
  ...rest,
  byId: pages === undefined ? byId : new Map([...byId, ...documentsOf(pages.folder)]),
});
