import { describeFault, isRecord } from './describe-fault';

/** One synthetic person of the demo world, with a first query to try as them. */
export interface Persona {
  readonly persona: string;
  readonly title: string;
  readonly role: string;
  readonly organisation: string | null;
  readonly purpose: string | null;
  /** Taken where none is stated; `null` where one must be. */
  readonly impliedPurpose: string | null;
  readonly query: string;
  /** JSON text, as the variables editor takes it. */
  readonly variables: string;
}

/** One entry of the purpose catalogue, sent as the `behandlingsnummer` header. */
export interface Purpose {
  readonly number: string;
  readonly title: string;
}

/** What the playground learns from the gateway before it draws anything. */
export interface Catalogue {
  /** Empty where the gateway issues no tokens: the bar then asks for one to be pasted. */
  readonly personas: readonly Persona[];
  readonly purposes: readonly Purpose[];
  readonly fault: string | null;
}

/** Loads personas and purposes; whatever fails is told in `fault`, never thrown. */
export async function loadCatalogue(): Promise<Catalogue> {
  const [personas, purposes] = await Promise.allSettled([
    loadList('personas', isPersona),
    loadList('purposes', isPurpose),
  ]);
  const faults = [personas, purposes].filter((part) => part.status === 'rejected');
  return {
    personas: personas.status === 'fulfilled' ? personas.value : [],
    purposes: purposes.status === 'fulfilled' ? purposes.value : [],
    fault: faults.length === 0 ? null : faults.map((part) => describeFault(part.reason)).join('; '),
  };
}

async function loadList<T>(name: string, isEntry: (value: unknown) => value is T): Promise<readonly T[]> {
  const response = await fetch(`${import.meta.env.BASE_URL}${name}`, { headers: { accept: 'application/json' } });
  if (response.status === 404) return [];
  if (!response.ok) throw new Error(`the list of ${name} could not be loaded: status ${response.status}`);
  const list: unknown = await response.json().catch(() => null);
  if (!Array.isArray(list) || !list.every(isEntry)) throw new Error(`the list of ${name} could not be read`);
  return list;
}

function isPersona(value: unknown): value is Persona {
  return (
    isRecord(value) &&
    [value['persona'], value['title'], value['role'], value['query'], value['variables']].every(isText) &&
    [value['organisation'], value['purpose'], value['impliedPurpose']].every((part) => part === null || isText(part))
  );
}

function isPurpose(value: unknown): value is Purpose {
  return isRecord(value) && isText(value['number']) && isText(value['title']);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
