import { standingObjection, statuteFor, type AccessRequest, type Decision } from '@brobygger/consent-engine';
import { DataCategory, isId } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import { requestOf, type DisclosureCall, type Want } from '@brobygger/subgraph-kit';

/** What one call wants of one youth. */
export interface Question {
  readonly hop: Hop;
  readonly youthId: string;
  readonly wants: readonly Want[];
}

/** One want of a call as the engine sees it, with the objection that needs no look-up. */
export interface Asked {
  readonly request: AccessRequest;
  readonly fields: readonly string[];
  readonly gate: DataCategory | null;
  readonly standing: Decision | null;
}

/** The wants of one youth in one request: they share their facts, and an entry for each basis. */
export interface AskedOfYouth {
  readonly youthId: string;
  readonly requestId: string;
  /** The order for information that the request names. */
  readonly orderId: string | null;
  readonly wants: readonly Asked[];
}

/**
 * Whether the database can be asked of it. An id that is no UUID would fail all that is asked in the same statement: the youth is
 * unknown then, and the organisation none.
 */
const isAskable = ({ youthId, caller: { organisationId, personId } }: AccessRequest): boolean =>
  isId(youthId) && (organisationId === null || isId(organisationId)) && !personId.includes('\u0000');

/** The call by youth, in the order in which they were asked for. */
export function questionsOf({ hop, wants }: DisclosureCall): readonly Question[] {
  const byYouth = new Map<string, Want[]>();
  for (const want of wants) {
    const known = byYouth.get(want.youthId);
    if (known === undefined) byYouth.set(want.youthId, [want]);
    else known.push(want);
  }
  return [...byYouth].map(([youthId, each]) => ({ hop, youthId, wants: each }));
}

/**
 * What the questions ask, and where each stands in it. Those of one request about one youth are asked together, whichever owners they come
 * from; what cannot be asked never reaches the database.
 */
export function askedOf(
  questions: readonly Question[],
  at: Date,
): {
  readonly asked: readonly AskedOfYouth[];
  readonly places: readonly { readonly k: number; readonly from: number }[];
} {
  const asked: (AskedOfYouth & { readonly wants: Asked[] })[] = [];
  const placeOf = new Map<string, number>();
  const places = questions.map(({ hop, youthId, wants }) => {
    const key = keyOf(hop, youthId);
    const k =
      placeOf.get(key) ??
      asked.push({ youthId, requestId: hop.requestId, orderId: hop.orderId ?? null, wants: [] }) - 1;
    placeOf.set(key, k);
    const into = asked[k]?.wants ?? [];
    const from = into.length;
    for (const want of wants) into.push(askedFor(hop, want, at));
    return { k, from };
  });
  return { asked, places };
}

/** All of a hop that facts and entries rest on. */
const keyOf = ({ caller, purpose, requestId, orderId }: Hop, youthId: string): string =>
  JSON.stringify([requestId, youthId, caller.personId, caller.role, caller.organisationId, purpose, orderId ?? null]);

function askedFor(hop: Hop, want: Want, at: Date): Asked {
  const request = requestOf(hop, want, 'CONSENT', at);
  const code = isAskable(request) ? standingObjection(request) : 'FACTS_UNAVAILABLE';
  return {
    request,
    fields: want.fields,
    gate: want.gate ?? null,
    standing: code === null ? null : { effect: 'deny', code },
  };
}

/** What is wanted of some youths alike, as rows of the statement. */
interface Shape {
  readonly number: number;
  readonly wants: readonly Wanted[];
}

type Wanted = Asked & { readonly n: number; readonly shape: number };

/** What calls want, each shape once: those of a list want the same of every youth. */
function shapesOf(calls: readonly AskedOfYouth[]): {
  readonly of: readonly Shape[];
  readonly wanted: readonly Wanted[];
} {
  const shapes = new Map<string, Shape>();
  const of = calls.map(({ wants }) => {
    const key = wants.map(shapeOf).join(';');
    const known = shapes.get(key);
    if (known !== undefined) return known;
    const number = shapes.size;
    const made = {
      number,
      wants: wants.flatMap((want, n) => (want.standing === null ? [{ ...want, n, shape: number }] : [])),
    };
    shapes.set(key, made);
    return made;
  });
  return { of, wanted: [...shapes.values()].flatMap(({ wants }) => wants) };
}

/** All that a row of the statement says of a want; the laws that may open it follow from caller and purpose. */
const shapeOf = ({ request: { caller, purpose, category, placesYouth }, fields, gate, standing }: Asked): string =>
  standing === null
    ? `${caller.role}|${caller.agency ?? ''}|${purpose ?? ''}|${category}|${placesYouth ? 1 : 0}|${gate ?? ''}|${fields.join()}`
    : '';

/**
 * The parameters of the statement, one array a column: the youths of the calls, what is wanted of each, the catalogue,
 * what opens each, the orders, and the shape of what each call wants.
 */
export function parametersOf(calls: readonly AskedOfYouth[]): readonly unknown[] {
  const shapes = shapesOf(calls);
  const youths = calls.flatMap(({ requestId, orderId, wants }, k) =>
    wants[0] !== undefined && isAskable(wants[0].request)
      ? [{ k, requestId, orderId, shape: shapes.of[k]?.number ?? -1, ...wants[0].request }]
      : [],
  );
  const { wanted } = shapes;
  const statutes = wanted.map(({ request }) => statuteFor(request));
  return [
    youths.map(({ k }) => k),
    youths.map(({ youthId }) => youthId),
    youths.map(({ caller }) => caller.personId),
    youths.map(({ caller }) => caller.role),
    youths.map(({ caller }) => caller.organisationId),
    youths.map(({ purpose }) => purpose),
    youths.map(({ requestId }) => requestId),
    youths.map(({ at }) => at),
    wanted.map(({ n }) => n),
    wanted.map(({ shape }) => shape),
    wanted.map(({ request }) => request.category),
    wanted.map(({ request }) => request.placesYouth),
    wanted.map(({ fields }) => fields.join(',')),
    wanted.map(({ request }) => request.category === DataCategory.IDENTITY),
    statutes.map((statute) => statute?.id ?? null),
    statutes.map((statute) => statute?.requiresOwnService ?? false),
    statutes.map((statute) => statute?.beforeAge ?? null),
    Object.values(DataCategory),
    wanted.map(({ gate }) => gate),
    youths.map(({ orderId }) => orderId),
    youths.map(({ shape }) => shape),
  ];
}
