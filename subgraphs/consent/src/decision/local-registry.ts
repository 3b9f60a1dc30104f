import { decide, type AccessRequest, type Decision, type Facts } from '@brobygger/consent-engine';
import { CATEGORIES, createError, Role, type DataCategory, type LocalDate } from '@brobygger/domain';
import {
  CoalescerRefusal,
  CoalescerRefused,
  createCoalescer,
  factsOf,
  type Admit,
  type CoalescerBounds,
  type DisclosureAnswer,
  type DisclosureCall,
  type FactsRow,
  type Query,
  type Registry,
} from '@brobygger/subgraph-kit';
import { columnsOf } from '../known-worker/known-worker.service';
import { createSeenToday } from '../known-worker/seen-today';
import { askedOf, parametersOf, type AskedOfYouth } from './asked';
import { consentFactOf, type ConsentRow } from './consent-fact';
import { orderFactOf, type OrderRow } from './order-fact';
import { DISCLOSE } from './statement';

interface Row extends FactsRow {
  readonly k: number;
  /** Whether there is such a youth. The row of one whom nobody is says what is said of all whom no one serves. */
  readonly known: boolean;
  readonly birth_date: LocalDate | null;
  readonly consented: boolean;
  /** Whether an officer or auditor asks, of the youth's municipality. */
  readonly overseen: boolean;
  readonly ordered: OrderRow | null;
  readonly n: number | null;
  readonly basis: string | null;
  readonly consent: ConsentRow | null;
}

interface Found {
  readonly youth: AskedOfYouth;
  readonly rows: readonly Row[];
}

/**
 * Two statements are under way, so that one gathers while the other runs. Owners wait 1.5 s for the registry (`run-owner.ts`): what has
 * waited a second would be decided, and entered, for nobody. Four thousand youths are more than are decided in that second, and five
 * hundred keep one statement at a fraction of it, so that what comes next does not wait for one that is very large.
 */
const BOUNDS: CoalescerBounds = { inFlight: 2, maxBatch: 500, maxWaiting: 4000, waitMs: 1000, runMs: 3000 };

/** The registry over its own database: decides and records in one round trip, shared by requests that come at once. */
export function createLocalRegistry(deps: {
  readonly query: Query;
  readonly clock: () => Date;
  /** Whether owners may know of blocks and withdrawals that this registry has lost: then no worker is let by. */
  readonly isBehind?: () => boolean;
  readonly admit: Admit;
  readonly bounds?: CoalescerBounds | undefined;
  /** Told of each call that could not be decided in time, and why; it is rejected. */
  readonly onUndecided?: ((reason: CoalescerRefusal) => void) | undefined;
  /** Told when the statement and the engine differ; then nothing is released. */
  readonly onDisagreement: () => void;
}): Registry {
  const bounds = deps.bounds ?? BOUNDS;
  const seen = createSeenToday();
  const { ask: look, room } = createCoalescer<AskedOfYouth, readonly Row[]>(bounds, async (calls) => {
    const unkept = seen.unkept(calls.flatMap(({ wants }) => wants.slice(0, 1).map(({ request }) => request)));
    const parameters = [...parametersOf(calls), ...columnsOf(unkept)];
    const rows = await deps.query<Row>('disclose', DISCLOSE, parameters, ['disclose'], bounds.runMs);
    seen.kept(unkept);
    const byCall = calls.map((): Row[] => []);
    for (const row of rows) byCall[row.k]?.push(row);
    return byCall;
  });

  return {
    admit: deps.admit,
    async disclose(call): Promise<DisclosureAnswer> {
      assertOwned(call);
      if (call.hop.caller.role === Role.CASEWORKER && deps.isBehind?.() === true) {
        throw createError('REGISTRY_UNAVAILABLE', 'the registry has not heard from every owner yet');
      }
      const youths = askedOf(call, deps.clock());
      const found = await lookAll(youths);
      const decided = new Map(found.map(({ youth, rows }) => [youth.youthId, judgeAll(youth, rows)]));
      const taken = new Map<string, number>();
      const decisions = call.wants.map(({ youthId }): Decision => {
        const n = taken.get(youthId) ?? 0;
        taken.set(youthId, n + 1);
        return decided.get(youthId)?.[n] ?? UNDECIDED;
      });
      const resolvable = new Set(
        found.filter(({ youth, rows }) => isResolvable(youth, rows[0])).map(({ youth }) => youth.youthId),
      );
      return { decisions, resolvable };
    },
  };

  /** The rows of all, or of none: what is withheld in the end is not to be entered in part. */
  async function lookAll(youths: readonly AskedOfYouth[]): Promise<readonly Found[]> {
    try {
      if (youths.length > room()) throw new CoalescerRefused(CoalescerRefusal.FULL);
      return await Promise.all(youths.map(async (youth) => ({ youth, rows: await look(youth) })));
    } catch (cause) {
      if (cause instanceof CoalescerRefused) deps.onUndecided?.(cause.reason);
      throw cause;
    }
  }

  /** The engine's decisions; one that the statement did not enter alike is withheld, and somebody is told. */
  function judgeAll({ wants }: AskedOfYouth, rows: readonly Row[]): readonly Decision[] {
    const byWant = new Map(rows.map((row) => [row.n, row]));
    const alone = wants.map(({ request, standing }, n) => standing ?? decideIn(request, byWant.get(n)));
    const isOpen = (category: DataCategory): boolean =>
      wants.some(
        ({ request, gate }, n) => gate === null && request.category === category && alone[n]?.effect === 'permit',
      );
    return wants.map(({ gate, standing }, n) => {
      const decision = gate === null || isOpen(gate) ? (alone[n] ?? UNDECIDED) : SHUT;
      const entered = byWant.get(n)?.basis ?? null;
      if (standing !== null || (decision.effect === 'permit' ? decision.basis : null) === entered) return decision;
      deps.onDisagreement();
      return UNDECIDED;
    });
  }
}

const UNDECIDED: Decision = { effect: 'deny', code: 'FACTS_UNAVAILABLE' };

/** The rows of a list that is itself withheld. */
const SHUT: Decision = { effect: 'deny', code: 'NO_BASIS' };

/** An owner asks for its own data; nobody opens another's through it. */
function assertOwned({ askedBy, wants }: DisclosureCall): void {
  const foreign = wants.find(({ category }) => CATEGORIES[category].owner !== askedBy);
  if (foreign !== undefined) throw new TypeError(`\`${askedBy}\` asked for a category that it does not own`);
}

/**
 * A worker resolves a youth whom the own organisation serves or who has consented to it, and who has not blocked the worker nor stands in a
 * conflict of interest: whom one is kept from is nobody (ADR 0025). Officers and auditors resolve those of their municipality (ADR 0029)
 * who do not keep them out either; a youth themself.
 */
function isResolvable({ youthId, wants: [first] }: AskedOfYouth, row: Row | undefined): boolean {
  if (first === undefined || row?.known !== true) return false;
  const { caller } = first.request;
  switch (caller.role) {
    case Role.CASEWORKER:
      return (row.serves || row.consented) && !row.blocked && !row.conflicted;
    case Role.YOUTH:
      return caller.personId === youthId;
    case Role.CONSENT_OFFICER:
    case Role.AUDITOR:
      return row.overseen && !row.blocked && !row.conflicted;
    case Role.LEADER:
    case Role.GUARDIAN:
    case Role.SYSTEM:
    case Role.ADMINISTRATOR:
      return false;
    default:
      return caller.role satisfies never;
  }
}

/** The engine works as long for a youth whom nobody is, and what it says of them is not heard. */
function decideIn(request: AccessRequest, row: Row | undefined): Decision {
  const decision = decide(request, factsIn(row));
  return row?.known === true ? decision : UNDECIDED;
}

function factsIn(row: Row | undefined): Facts | null {
  if (row === undefined) return null;
  const consents = row.consent === null ? [] : [consentFactOf(row.consent)].filter((consent) => consent !== null);
  return factsOf(row, { birthDate: row.birth_date, consents, order: orderFactOf(row.ordered) });
}
