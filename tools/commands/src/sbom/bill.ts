/** A package of a bill of materials (CycloneDX 1.5), as far as it is read here. */
export interface Component {
  readonly 'bom-ref': string;
  readonly purl: string;
  readonly licenses?: readonly (
    | { readonly license: { readonly id?: string; readonly name?: string } }
    | { readonly expression: string }
  )[];
}

/** A bill of materials (CycloneDX 1.5). */
export interface Bill {
  readonly bomFormat: string;
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

/** A package by its place in the registry: `pkg:npm/%40apollo/gateway@2.14.4`. */
export function packageOf({ purl }: Pick<Component, 'purl'>): { readonly name: string; readonly version: string } {
  const [, name = '', version = ''] = /^pkg:npm\/(.+)@([^@?]+)/.exec(decodeURIComponent(purl)) ?? [];
  return { name, version };
}
