/** What stands on a page of a list; nothing where there is none. */
export const nodesOf = <Node>(
  connection: { readonly edges: readonly { readonly node: Node | null }[] } | null | undefined,
): readonly NonNullable<Node>[] =>
  (connection?.edges ?? []).flatMap(({ node }) => (node === null || node === undefined ? [] : [node]));
