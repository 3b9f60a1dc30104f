import { decide, type AccessRequest, type ConsentFact, type Decision, type Facts } from '@brobygger/consent-engine';
import { CATEGORIES, Role, type DataCategory, type LocalDate } from '@brobygger/domain';
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
  type Measure,
  type Query,
  type Registry,
  type RowsAlong,
} from '@brobygger/subgraph-kit';
import { SpanName, traced } from '@brobygger/telemetry';
import { personOfYouth, type Youth } from '../youth/youth.entity';
import { columnsOf } from '../known-worker/known-worker.service';
import { createSeenToday } from '../known-worker/seen-today';
import { askedOf, parametersOf, questionsOf, type Asked, type Question } from './asked';
import { consentFactOf, type ConsentRow } from './consent-fact';
import { emergencyFactOf, type EmergencyRow } from './emergency-fact';
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
  readonly emergency: EmergencyRow | null;
  /** The consents that wants may rest on, by their places; `null` where there is none. */
  readonly held: readonly (ConsentRow & { readonly place: number })[] | null;
  /** The numbers of the wants, and of each the basis on which it was entered and the place of its consent. */
  readonly judged: readonly number[] | null;
  readonly released: readonly (string | null)[] | null;
  readonly places: readonly (number | null)[] | null;
  /** What the youth is called and lives in, where that was entered. */
  readonly name: string | null;
  readonly municipality_number: string | null;
}

/** Who a youth is, as the statement gives it where it entered that. */
type Person = Pick<Youth, 'id' | 'name' | 'birthDate' | 'protection' | 'municipalityNumber'>;

/** What became of the wants of one question. */
interface Found {
  readonly decisions: readonly Decision[];
  readonly isResolvable: boolean;
  /** Who the youth is, as far as the statement gave it. */
  readonly person: Person | null;
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
  /** Refuses while owners may know of blocks and withdrawals that this registry has lost: then no worker is let by. */
  readonly assertHeard: () => void;
  readonly admit: Admit;
  readonly bounds?: CoalescerBounds | undefined;
  readonly measure?: Measure | undefined;
  /** Told of each call that could not be decided in time, and why; it is rejected. */
  readonly onUndecided?: ((reason: CoalescerRefusal) => void) | undefined;
  /** Told when the statement and the engine differ; then nothing is released. */
  readonly onDisagreement: () => void;
}): Registry {
  const bounds = deps.bounds ?? BOUNDS;
  const seen = createSeenToday();
  const lookAllAtOnce = async (questions: readonly Question[]): Promise<readonly Found[]> => {
    const { asked, places } = askedOf(questions, deps.clock());
    const unkept = seen.unkept(asked.flatMap(({ wants }) => wants.slice(0, 1).map(({ request }) => request)));
    const parameters = [...parametersOf(asked), ...columnsOf(unkept)];
    const rows = await deps.query<Row>('disclose', DISCLOSE, parameters, ['disclose'], bounds.runMs);
    seen.kept(unkept);
    const rowOf = new Map(rows.map((row) => [row.k, row]));
    const judged = asked.map(({ youthId, wants }, k) => ({
      decisions: judge(wants, rowOf.get(k)),
      isResolvable: isResolvable(wants[0]?.request, rowOf.get(k)),
      person: personIn(youthId, rowOf.get(k)),
    }));
    return questions.map(({ wants }, n): Found => {
      const { k, from } = places[n] ?? NOWHERE;
      const of = judged[k] ?? NOTHING;
      return { ...of, decisions: of.decisions.slice(from, from + wants.length) };
    });
  };
  const { ask: look, room } = createCoalescer(bounds, lookAllAtOnce, deps.measure?.queue('disclose'));

  return {
    admit: deps.admit,
    async disclose(call): Promise<DisclosureAnswer> {
      assertOwned(call);
      if (call.hop.caller.role === Role.CASEWORKER) deps.assertHeard();
      const questions = questionsOf(call);
      const found = await traced(
        SpanName.DISCLOSE,
        { parent: call.hop.traceparent, attributes: { 'brobygger.wants': call.wants.length } },
        () => lookAll(questions),
      );
      const decided = new Map(questions.map(({ youthId }, n) => [youthId, found[n]?.decisions]));
      const taken = new Map<string, number>();
      const decisions = call.wants.map(({ youthId }): Decision => {
        const n = taken.get(youthId) ?? 0;
        taken.set(youthId, n + 1);
        return decided.get(youthId)?.[n] ?? UNDECIDED;
      });
      const resolvable = new Set(
        questions.filter((_question, n) => found[n]?.isResolvable === true).map(({ youthId }) => youthId),
      );
      return {
        decisions,
        resolvable,
        ...(call.askedBy === 'CONSENT' ? { rows: personsIn(call, decisions, questions, found) } : {}),
      };
    },
  };

  /** What is found of all, or of none: what is withheld in the end is not to be entered in part. */
  async function lookAll(questions: readonly Question[]): Promise<readonly Found[]> {
    try {
      if (questions.length > room()) throw new CoalescerRefused(CoalescerRefusal.FULL);
      return await Promise.all(questions.map((question) => look(question)));
    } catch (cause) {
      if (cause instanceof CoalescerRefused) deps.onUndecided?.(cause.reason);
      throw cause;
    }
  }

  /** The engine's decisions on a row; one that the statement did not enter alike is withheld, and somebody is told. */
  function judge(wants: readonly Asked[], row: Row | undefined): readonly Decision[] {
    const judged = new Map(
      (row?.judged ?? []).map((n, at) => [n, { basis: row?.released?.[at] ?? null, place: row?.places?.[at] ?? null }]),
    );
    const factsAt = factsIn(row);
    const alone = wants.map(({ request, standing }, n) => {
      const by = judged.get(n);
      return standing ?? decideIn(request, row, by === undefined ? null : factsAt(by.place));
    });
    const isOpen = (category: DataCategory): boolean =>
      wants.some(
        ({ request, gate }, n) => gate === null && request.category === category && alone[n]?.effect === 'permit',
      );
    return wants.map(({ gate, standing }, n) => {
      const decision = gate === null || isOpen(gate) ? (alone[n] ?? UNDECIDED) : SHUT;
      const entered = judged.get(n)?.basis ?? null;
      if (standing !== null || (decision.effect === 'permit' ? decision.basis : null) === entered) return decision;
      deps.onDisagreement();
      return UNDECIDED;
    });
  }
}

const personIn = (youthId: string, row: Row | undefined): Person | null =>
  row === undefined || row.name === null || row.birth_date === null
    ? null
    : {
        id: youthId.toLowerCase(),
        name: row.name,
        birthDate: row.birth_date,
        protection: row.protection,
        municipalityNumber: row.municipality_number,
      };

/** Who the youths are, of those of whom the engine too says that it is open. */
function personsIn(
  { wants }: DisclosureCall,
  decisions: readonly Decision[],
  questions: readonly Question[],
  found: readonly Found[],
): RowsAlong {
  const named = new Set(
    wants.flatMap(({ youthId, category }, n) =>
      category === 'IDENTITY' && decisions[n]?.effect === 'permit' ? [youthId] : [],
    ),
  );
  const persons = questions.flatMap(({ youthId }, n): [string, readonly object[]][] => {
    const person = found[n]?.person ?? null;
    return person === null || !named.has(youthId) ? [] : [[youthId, [person]]];
  });
  return new Map([[personOfYouth, new Map(persons)]]);
}

const NOWHERE = { k: -1, from: 0 };

const NOTHING: Found = { decisions: [], isResolvable: false, person: null };

const UNDECIDED: Decision = { effect: 'deny', code: 'FACTS_UNAVAILABLE' };

/** The rows of a list that is itself withheld. */
const SHUT: Decision = { effect: 'deny', code: 'NO_BASIS' };

/** An owner asks for its own data; nobody opens another's through it. */
function assertOwned({ askedBy, wants }: DisclosureCall): void {
  const foreign = wants.find(({ category }) => CATEGORIES[category].owner !== askedBy);
  if (foreign !== undefined) throw new TypeError(`\`${askedBy}\` asked for a category that it does not own`);
}

/**
 * A worker resolves a youth whom the own organisation serves, who has consented to it, or of whom it has opened data in an emergency, and
 * who has not blocked the worker nor stands in a conflict of interest: whom one is kept from is nobody (ADR 0025). Officers and auditors
 * resolve those of their municipality (ADR 0029) who do not keep them out either; a youth themself.
 */
function isResolvable(request: AccessRequest | undefined, row: Row | undefined): boolean {
  if (request === undefined || row?.known !== true) return false;
  const { caller, youthId } = request;
  switch (caller.role) {
    case Role.CASEWORKER:
      return (row.serves || row.consented || row.emergency !== null) && !row.blocked && !row.conflicted;
    case Role.YOUTH:
      return caller.personId === youthId;
    case Role.CONSENT_OFFICER:
    case Role.AUDITOR:
      return row.overseen && !row.blocked && !row.conflicted;
    case Role.LEADER:
    case Role.DATA_PROTECTION_OFFICER:
    case Role.GUARDIAN:
    case Role.SYSTEM:
    case Role.ADMINISTRATOR:
      return false;
    default:
      return caller.role satisfies never;
  }
}

/** The engine works as long for a youth whom nobody is, and what it says of them is not heard. */
function decideIn(request: AccessRequest, row: Row | undefined, facts: Facts | null): Decision {
  const decision = decide(request, facts);
  return row?.known === true ? decision : UNDECIDED;
}

/** The facts for a want whose consent stands at the place; made once for each. */
function factsIn(row: Row | undefined): (place: number | null) => Facts | null {
  const made = new Map<number | null, Facts>();
  return (place) => {
    if (row === undefined) return null;
    const facts =
      made.get(place) ??
      factsOf(row, {
        birthDate: row.birth_date,
        consents: consentsAt(row, place),
        order: orderFactOf(row.ordered),
        emergency: emergencyFactOf(row.emergency),
      });
    made.set(place, facts);
    return facts;
  };
}

function consentsAt({ held }: Row, place: number | null): readonly ConsentFact[] {
  const row = place === null ? undefined : held?.find((each) => each.place === place);
  return row === undefined ? [] : [consentFactOf(row)].filter((consent) => consent !== null);
}
