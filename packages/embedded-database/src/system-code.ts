/** The code that Node gives an error of the operating system, such as `ENOENT`; null when it has none. */
export function systemCodeOf(error: unknown): string | null {
  // Not by class: errors of Node come from another realm where tests run.
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
