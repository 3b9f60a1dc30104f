import type { Decision } from '@brobygger/consent-engine';
import {
  CATEGORIES,
  createError,
  isPurpose,
  PURPOSES,
  remedyOf,
  Role,
  withCause,
  type DataCategory,
  type Owner,
} from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import { SpanName, traced } from '@brobygger/telemetry';
import type { DecidedOn, Measure } from '../measuring/measure';
import type { OwnService } from './own-service';
import type { Registry, RowsAlong } from './registry';
import type { ObjectLiteral } from 'typeorm';
import { wantKey, type Scope, type SelectionWant, type Want } from './want';

/** What became of a want: released within a scope, or withheld with the error that its field shows. */
export type Outcome = { readonly scope: Scope } | { readonly scope: null; readonly error: Error };

/** The disclosures of one request: decided and recorded in as few round trips as the request allows, then read from. */
export interface Disclosure {
  /** Announces what is wanted of a youth. Everything announced in one turn of the event loop is decided together. */
  expect(youthId: string, wants: readonly SelectionWant[]): void;
  /** Whether every field of the want has been announced. */
  isCovered(youthId: string, want: SelectionWant): boolean;
  /** The outcomes of wants, in their order; at once when all are decided, else as a promise. Undecided wants are announced. */
  outcomes(youthId: string, wants: readonly SelectionWant[]): readonly Outcome[] | Promise<readonly Outcome[]>;
  /**
   * Whether the caller may resolve the youth at all, by what the registry said when the want was decided. Rejects with
   * REGISTRY_UNAVAILABLE where it could not say: an outage is no absence.
   */
  resolves(youthId: string, want: SelectionWant): Promise<boolean>;
  /** Whether a field, as `Type.field`, was announced of any youth. */
  asksFor(field: string): boolean;
  /** The rows of a source and key that came with a decision, if they did. */
  came(source: unknown, key: string): readonly ObjectLiteral[] | undefined;
  /** The scope that was released for the category, or `null`. Only what was decided before counts. */
  released(youthId: string, category: DataCategory, gate?: DataCategory): Scope | null;
}

/** What a disclosure of one request is made from. */
export interface DisclosureDeps {
  readonly hop: Hop;
  readonly hopToken: string | null;
  readonly owner: Owner;
  readonly at: Date;
  /** The owner's own decision, or `null` in the registry, which has no cases of its own. */
  readonly ownService: OwnService | null;
  readonly registry: Registry;
  readonly onRegistryFailure: (cause: unknown) => void;
  readonly measure?: Measure | undefined;
}

/** What was announced of one want, and what became of it; a further announcement has a record of its own. */
interface Announced {
  readonly fields: readonly string[];
  /** Ends when the batch is decided, or rejects with what kept it from being. */
  readonly done: Promise<void>;
  outcome: Outcome | null;
}

/** What the registry said beside its decisions. */
interface Heard {
  readonly resolvable: Map<string, boolean>;
  readonly rows: RowsAlong[];
}

/** What is decided together: each want once, with all that wait for it. */
interface Batch {
  readonly wants: Map<Announced[], Want>;
  readonly done: Promise<void>;
}

/** Makes the disclosures of one request. */
export function createDisclosure(deps: DisclosureDeps): Disclosure {
  // By youth, then by want: the newest record stands last.
  const announced = new Map<string, Map<string, Announced[]>>();
  // What was once released stays released for this request, also while further fields of it are being entered.
  const scopes = new Map<string, Map<string, Scope>>();
  const resolvable = new Map<string, boolean>();
  // The fields of all youths as they were announced: of many youths the same.
  const announcedFields = new Set<readonly string[]>();
  const heard: Heard = { resolvable, rows: [] };
  let batch: Batch | null = null;

  /** Fields that no entry covers yet are decided and entered, be it a second time for the same category. */
  function announce(youthId: string, want: SelectionWant): Announced {
    const records = recordsOf(youthId, want);
    const known = records.at(-1);
    if (known !== undefined && covers(known, want)) return known;
    batch ??= openBatch();
    const { wants, done } = batch;
    const uncovered = known === undefined ? want.fields : want.fields.filter((field) => !known.fields.includes(field));
    const before = wants.get(records);
    const fields = before === undefined ? uncovered : [...before.fields, ...uncovered];
    wants.set(records, { ...want, youthId, fields });
    const record: Announced = {
      fields: known === undefined ? uncovered : [...known.fields, ...uncovered],
      done,
      outcome: null,
    };
    records.push(record);
    announcedFields.add(want.fields);
    return record;
  }

  function recordsOf(youthId: string, want: SelectionWant): Announced[] {
    const ofYouth = announced.get(youthId) ?? new Map<string, Announced[]>();
    if (ofYouth.size === 0) announced.set(youthId, ofYouth);
    const key = wantKey(want);
    const known = ofYouth.get(key);
    if (known !== undefined) return known;
    const made: Announced[] = [];
    ofYouth.set(key, made);
    return made;
  }

  function openBatch(): Batch {
    const wants: Batch['wants'] = new Map();
    const done = afterThisTurn().then(async () => {
      batch = null;
      const outcomes = await settle(deps, [...wants.values()], heard);
      let n = 0;
      for (const [records, want] of wants) {
        const outcome = outcomes[n++] ?? withheld(deps.hop, want.category);
        for (const record of records) if (record.done === done) record.outcome = outcome;
        if (outcome.scope !== null) scopesOf(want.youthId).set(wantKey(want), outcome.scope);
      }
    });
    // Whoever waits for the outcome is told; here nobody does.
    done.catch(() => undefined);
    return { wants, done };
  }

  function scopesOf(youthId: string): Map<string, Scope> {
    const known = scopes.get(youthId) ?? new Map<string, Scope>();
    scopes.set(youthId, known);
    return known;
  }

  function outcomesOf(youthId: string, wants: readonly SelectionWant[]): ReturnType<Disclosure['outcomes']> {
    const records = wants.map((want) => announce(youthId, want));
    const decided = (): readonly Outcome[] =>
      records.map(({ outcome }, n) => outcome ?? withheld(deps.hop, (wants[n] as SelectionWant).category));
    const [first, ...others] = new Set(records.flatMap(({ outcome, done }) => (outcome === null ? [done] : [])));
    if (first === undefined) return decided();
    // Most often they are decided together.
    return (others.length === 0 ? first : Promise.all([first, ...others])).then(decided);
  }

  return {
    expect: (youthId, wants) => wants.forEach((want) => announce(youthId, want)),
    isCovered(youthId, want) {
      const known = announced.get(youthId)?.get(wantKey(want))?.at(-1);
      return known !== undefined && covers(known, want);
    },
    outcomes: outcomesOf,
    async resolves(youthId, want) {
      const [outcome = withheld(deps.hop, want.category)] = await outcomesOf(youthId, [want]);
      const isResolvable = resolvable.get(youthId);
      if (isResolvable === undefined) throw outcome.scope === null ? outcome.error : unavailable(want.category).error;
      return isResolvable;
    },
    asksFor(field) {
      for (const fields of announcedFields) if (fields.includes(field)) return true;
      return false;
    },
    came: (source, key) => heard.rows.map((rows) => rows.get(source)?.get(key)).find((rows) => rows !== undefined),
    released: (youthId, category, gate) =>
      scopes.get(youthId)?.get(wantKey({ category, placesYouth: false, ...(gate === undefined ? {} : { gate }) })) ??
      null,
  };
}

const covers = ({ fields }: Announced, want: SelectionWant): boolean =>
  fields === want.fields || want.fields.every((field) => fields.includes(field));

/** After the promise jobs of this turn, so that siblings in a list join one batch. */
const afterThisTurn = (): Promise<void> =>
  Promise.resolve().then(() => new Promise((resolve) => process.nextTick(resolve)));

function settle(deps: DisclosureDeps, wants: readonly Want[], heard: Heard): Promise<readonly Outcome[]> {
  return traced(SpanName.DECIDE, { attributes: { 'brobygger.wants': wants.length } }, async () => {
    const [own, shared] = await Promise.all([decideOwn(deps, wants), askRegistry(deps, wants, heard)]);
    return wants.map((want, n) => {
      deps.measure?.decided(basisOf(own[n], shared[n]));
      return outcomeOf(deps.hop, want, own[n], shared[n]);
    });
  });
}

/** On what a want was opened, as `outcomeOf` opens it. */
function basisOf(own: Decision | undefined, shared: Decision | Unavailable | undefined): DecidedOn {
  if (shared !== undefined && !isUnavailable(shared) && shared.effect === 'permit') return shared.basis;
  if (own?.effect === 'permit') return own.basis;
  return isUnavailable(shared) ? 'UNAVAILABLE' : 'NONE';
}

/** The registry could not be asked, and why. */
interface Unavailable {
  readonly unavailable: unknown;
}

const isUnavailable = (answer: Decision | Unavailable | undefined): answer is Unavailable =>
  answer !== undefined && 'unavailable' in answer;

function decideOwn({ ownService, hop, at }: DisclosureDeps, wants: readonly Want[]): Promise<readonly Decision[]> {
  return ownService === null ? Promise.resolve([]) : ownService(hop, at, wants);
}

/** A registry that is away, slow or failing denies all that crosses a border, and nothing that does not. */
async function askRegistry(
  deps: DisclosureDeps,
  wants: readonly Want[],
  heard: Heard,
): Promise<readonly (Decision | Unavailable)[]> {
  const { hop, hopToken, owner } = deps;
  if (staysInside(deps)) return [];
  const ended = deps.measure?.askRegistry();
  try {
    const answer = await deps.registry.disclose({ hop, hopToken, askedBy: owner, wants });
    wants.forEach(({ youthId }) => heard.resolvable.set(youthId, answer.resolvable.has(youthId)));
    if (answer.rows !== undefined) heard.rows.push(answer.rows);
    ended?.('answered');
    return answer.decisions;
  } catch (cause) {
    ended?.('unavailable');
    deps.onRegistryFailure(cause);
    return wants.map(() => ({ unavailable: cause }));
  }
}

/** Own case handling rests on the own service relation alone, so that the registry has nothing to add. */
const staysInside = ({ hop, owner }: DisclosureDeps): boolean =>
  isPurpose(hop.purpose) &&
  PURPOSES[hop.purpose].ownOnly &&
  hop.caller.role === Role.CASEWORKER &&
  hop.caller.agency === owner;

function outcomeOf(
  hop: Hop,
  want: Want,
  own: Decision | undefined,
  shared: Decision | Unavailable | undefined,
): Outcome {
  if (shared !== undefined && !isUnavailable(shared) && shared.effect === 'permit') return { scope: 'ALL' };
  if (own?.effect === 'permit') return { scope: 'OWN_ORGANISATION' };
  return isUnavailable(shared) ? unavailable(want.category, shared.unavailable) : withheld(hop, want.category);
}

/**
 * The one answer to every refusal, whatever its reason. What the asker can do about it follows from who asks for what, and from nothing
 * that is known of a youth.
 */
export const withheld = (
  { caller, purpose, statedReason }: Hop,
  category: DataCategory,
): Outcome & { readonly scope: null } => ({
  scope: null,
  // Made only where a field shows it: most refusals are of single rows, and an error with its stack is dear.
  get error() {
    return createError('UNAUTHORIZED_FIELD_OR_TYPE', 'withheld: no basis to show this', {
      consent: {
        category,
        owner: CATEGORIES[category].owner,
        remedy: remedyOf(isPurpose(purpose) ? purpose : null, category, {
          ...caller,
          ...(statedReason === undefined ? {} : { statedReason }),
        }),
      },
    });
  },
});

/** The cause goes along for the log; it never leaves the service. */
const unavailable = (category: DataCategory, cause?: unknown): Outcome & { readonly error: Error } => ({
  scope: null,
  error: withCause(
    createError('REGISTRY_UNAVAILABLE', 'withheld: the consent registry could not be asked', {
      consent: { category, owner: CATEGORIES[category].owner, remedy: 'RETRY' },
    }),
    cause,
  ),
});
