import type { Answer } from '../harness/ask';
import type { Eye } from './eye';

export type Json = null | string | number | boolean | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

const at = (value: Json | undefined, path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>(
    (found, key) => (typeof found === 'object' && found !== null ? (found as JsonObject)[key] : undefined),
    value,
  );

const youthOf = ({ data }: Answer['json']): Json | undefined => data?.['youth'] as Json | undefined;
const faultsOf = ({ errors = [] }: Answer['json']) =>
  errors.map(({ path = [], extensions }) => ({
    path: path.join('.'),
    isWithheld: extensions?.['code'] === 'UNAUTHORIZED_FIELD_OR_TYPE',
  }));

/** How a field may be shown, where it is answered so. The path begins at the youth. */
export function expectedState(answer: Answer['json'], field: string): readonly string[] {
  const path = `youth.${field}`;
  const faults = faultsOf(answer);
  const taking = faults.filter((fault) => path === fault.path || path.startsWith(`${fault.path}.`));
  if (taking.length > 0) return [taking.every(({ isWithheld }) => isWithheld) ? 'withheld' : 'away'];
  const below = faults.filter((fault) => fault.path.startsWith(`${path}.`));
  if (below.length > 0) {
    return below.some(({ isWithheld }) => isWithheld) ? ['shown withheld', 'withheld'] : ['shown away', 'away'];
  }
  const value = at(youthOf(answer), field.split('.'));
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0) ? ['empty'] : ['shown'];
}

/** The texts in a value, wherever they stand. */
export const leaves = (value: Json | undefined): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap((each) => leaves(each as Json))
      : [];

/** What the youth reads where the caller is refused, word for word: what is written freely, and in nothing that the caller was answered. */
export function secretsOf(answer: Answer['json'], own: Json): readonly string[] {
  const told = JSON.stringify(answer.data);
  const refused = faultsOf(answer).filter(({ isWithheld }) => isWithheld);
  const all = refused.flatMap(({ path }) => leaves(at(own, path.split('.').slice(1))));
  return [...new Set(all)].filter((each) => /[a-zæøå] |^[A-ZÆØÅ][a-zæøå]{4,}/.test(each) && !told.includes(each));
}

/** All that the page holds in memory, its client's cache too. */
export async function heapOf({ page, context }: Eye): Promise<string> {
  const devices = await context.newCDPSession(page);
  const parts: string[] = [];
  devices.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await devices.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false, captureNumericValue: false });
  await devices.detach();
  // As it is written there, what is no ASCII stands by its number.
  return parts
    .join('')
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
}
