import type { Desk } from '../../harness/desk';

/** What a page of the graph lists. */
export const nodesOf = <Node>(page: unknown): readonly Node[] =>
  (page as { readonly edges: readonly { readonly node: Node }[] }).edges.map(({ node }) => node);

/** What a youth reads of themself. */
export async function ofMe(desk: Desk, fields: string): Promise<Readonly<Record<string, unknown>>> {
  const { json } = await desk.ask(`{ me { ${fields} } }`);
  expect(json.errors ?? []).toEqual([]);
  return json.data?.['me'] as Readonly<Record<string, unknown>>;
}
