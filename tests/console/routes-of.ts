/** A route that is served: its address as it is declared, and each method. */
export interface ServedRoute {
  readonly url: string;
  readonly methods: readonly string[];
}

/** The routes of what Fastify prints of itself, with `commonPrefix: false`: a tree, four signs to a level. */
export function routesOf(printed: string): readonly ServedRoute[] {
  const above: string[] = [];
  return printed.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^(.*)[└├]── (\S+) \(([A-Z, ]+)\)$/.exec(line) ?? [];
    if (part === '') return [];
    above.length = indent.length / 4;
    above.push(part);
    return [{ url: above.join(''), methods: methods.split(', ') }];
  });
}
