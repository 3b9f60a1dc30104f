/** Whether a value of unknown origin is an object whose members can be looked at. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Says in one line what went wrong; a browser's own network error says nothing a person can act on. */
export function describeFault(fault: unknown): string {
  if (fault instanceof TypeError) return 'the gateway could not be reached: is it running?';
  return fault instanceof Error ? fault.message : 'something went wrong';
}
