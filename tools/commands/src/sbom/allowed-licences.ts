/** Licences (SPDX) under which we take what we ship: all let it be run, changed and handed on. */
export const ALLOWED_LICENCES: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
]);

/** A licence that is taken for some packages alone, and why. */
export interface Exception {
  readonly licence: string;
  readonly packages: RegExp;
  readonly because: string;
}

/** What is allowed for some packages alone. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    licence: 'Elastic-2.0',
    packages: /^@apollo\/(composition|federation-internals|gateway|query-graphs|query-planner)$/,
    because:
      'whoever runs it for their own services may; nobody may offer it to others as a managed service (docs/adr/0145-what-we-run-on.md)',
  },
  {
    licence: 'OFL-1.1',
    packages: /^@fontsource-variable\//,
    because: 'a font may be shipped with a program, and is not to be sold by itself',
  },
];
