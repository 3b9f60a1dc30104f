import { standingObjection, statuteFor, type AccessRequest, type Decision } from '@brobygger/consent-engine';
import { DataCategory, isId } from '@brobygger/domain';
import { requestOf, type DisclosureCall } from '@brobygger/subgraph-kit';

/** One want of a call as the engine sees it, with the objection that needs no look-up. */
export interface Asked {
  readonly request: AccessRequest;
  readonly fields: readonly string[];
  readonly gate: DataCategory | null;
  readonly standing: Decision | null;
}

/** The wants of one youth in one call: they share their facts. */
export interface AskedOfYouth {
  readonly youthId: string;
  readonly requestId: string;
  /** The order for information that the call names. */
  readonly orderId: string | null;
  readonly wants: readonly Asked[];
}

/**
 * Whether the database can be asked of it. An id that is no UUID would fail all that is asked in the same statement: the youth is
 * unknown then, and the organisation none.
 */
const isAskable = ({ youthId, caller: { organisationId, personId } }: AccessRequest): boolean =>
  isId(youthId) && (organisationId === null || isId(organisationId)) && !personId.includes('\u0000');

/** The call by youth. What cannot be asked never reaches the database. */
export function askedOf({ hop, wants }: DisclosureCall, at: Date): readonly AskedOfYouth[] {
  const byYouth = new Map<string, Asked[]>();
  for (const want of wants) {
    const request = requestOf(hop, want, 'CONSENT', at);
    const code = isAskable(request) ? standingObjection(request) : 'FACTS_UNAVAILABLE';
    const asked: Asked = {
      request,
      fields: want.fields,
      gate: want.gate ?? null,
      standing: code === null ? null : { effect: 'deny', code },
    };
    byYouth.set(want.youthId, [...(byYouth.get(want.youthId) ?? []), asked]);
  }
  return [...byYouth].map(([youthId, each]) => ({
    youthId,
    requestId: hop.requestId,
    orderId: hop.orderId ?? null,
    wants: each,
  }));
}

/**
 * The parameters of the statement, one array a column: the youths of the calls, what is wanted of each, the catalogue,
 * and what opens each.
 */
export function parametersOf(calls: readonly AskedOfYouth[]): readonly unknown[] {
  const youths = calls.flatMap(({ requestId, orderId, wants }, k) =>
    wants[0] !== undefined && isAskable(wants[0].request) ? [{ k, requestId, orderId, ...wants[0].request }] : [],
  );
  const wanted = calls.flatMap(({ wants }, k) =>
    wants.flatMap((want, n) => (want.standing === null ? [{ k, n, ...want }] : [])),
  );
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
    wanted.map(({ k }) => k),
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
  ];
}
