import { isObject } from '../shape/shape';
import type { ConcernMessage } from './concern-message';

/** The first line of a report that was a message: what begins so can be made one again. */
const HEADING = 'OFFENTLIG BEKYMRINGSMELDING';

/** What has a name and a value in the message, in the order in which a caseworker reads it. */
const ORDER = [
  'melding',
  'offentligBarn',
  'foresatte',
  'offentligMelder',
  'behovForTolk',
  'andreHjelpeinstanser',
  'kommunenummer',
  'kommunenavn',
  'bydelsnummer',
  'bydelsnavn',
  'sendingstidspunkt',
  'leveringskanal',
] as const satisfies readonly (keyof ConcernMessage)[];

/** Where a list of the message stands, and what is counted is no name. */
const LISTS: readonly string[] = ['offentligBarn', 'foresatte'];

/** Names of the format whose values are yes or no. */
const TRUTHS: readonly string[] = ['ufoedt', 'orientert'];
const [YES, NO] = ['ja', 'nei'];

/**
 * The message as the text of a report: a line for each of its values, named as the format names it, and what a value has of further lines
 * moved in by a space. Nothing is lost, and what the format does not know is left out.
 */
export function textOfMessage(message: ConcernMessage): string {
  const known = ORDER.flatMap((name) => linesOf(name, message[name]));
  return [HEADING, ...known].join('\n');
}

const linesOf = (path: string, value: unknown): readonly string[] => {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((each, n) => linesOf(`${path}.${n + 1}`, each));
  if (isObject(value)) return Object.entries(value).flatMap(([name, inner]) => linesOf(`${path}.${name}`, inner));
  const said = typeof value === 'boolean' ? (value ? YES : NO) : String(value);
  return [`${path}: ${said.replaceAll('\n', '\n ')}`];
};

/** The message that a text was made of; null of a text that was none. */
export function messageOfText(text: string): ConcernMessage | null {
  if (!text.startsWith(`${HEADING}\n`)) return null;
  const message: Record<string, unknown> = {};
  for (const said of text.slice(HEADING.length + 1).split(/\n(?! )/)) {
    const [, path = '', value = ''] = /^([A-Za-z0-9.]+): ([^]*)$/.exec(said) ?? [];
    if (path === '') return null;
    put(message, path.split('.'), value.replaceAll('\n ', '\n'));
  }
  return message as unknown as ConcernMessage;
}

/** Puts a value at its path. */
function put(into: Record<string, unknown>, [name = '', ...below]: readonly string[], value: string): void {
  if (below.length === 0) into[name] = TRUTHS.includes(name) ? value === YES : value;
  else if (LISTS.includes(name)) {
    const list = (into[name] ??= []) as Record<string, unknown>[];
    const [at, ...inner] = below;
    put((list[Number(at) - 1] ??= {}), inner, value);
  } else put((into[name] ??= {}) as Record<string, unknown>, below, value);
}
