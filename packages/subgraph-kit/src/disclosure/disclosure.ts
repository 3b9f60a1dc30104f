import type { Decision } from '@brobygger/consent-engine';
import {
  CATEGORIES,
  createError,
  isPurpose,
  PURPOSES,
  remedyOf,
  Role,
  type DataCategory,
  type Owner,
} from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import type { OwnService } from './own-service';
import type { Registry } from './registry';
import { wantKey, type Scope, type Want } from './want';

/** What became of a want: released within a scope, or withheld with the error that its field shows. */
export type Outcome = { readonly scope: Scope } | { readonly scope: null; readonly error: Error };

/** The disclosures of one request: decided and recorded in as few round trips as the request allows, then read from. */
export interface Disclosure {
  /** Announces what is wanted of a youth. Everything announced in one turn of the event loop is decided together. */
  expect(wants: readonly Want[]): void;
  /** Whether every field of the want has been announced. */
  isCovered(want: Want): boolean;
  /** The outcome of a want; at once when it is decided, else as a promise. Undecided wants are announced. */
  outcome(want: Want): Outcome | Promise<Outcome>;
  /**
   * Whether the caller may resolve the youth at all, by what the registry said when the want was decided. Rejects with
   * REGISTRY_UNAVAILABLE where it could not say: an outage is no absence.
   */
  resolves(want: Want): Promise<boolean>;
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
}

/** Makes the disclosures of one request. */
export function createDisclosure(deps: DisclosureDeps): Disclosure {
  const entered = new Map<string, { readonly fields: Set<string>; outcome: Outcome | Promise<Outcome> }>();
  // What was once released stays released for this request, also while further fields of it are being entered.
  const scopes = new Map<string, Scope>();
  const resolvable = new Map<string, boolean>();
  let batch: { readonly wants: Map<string, Want>; readonly done: Promise<ReadonlyMap<string, Outcome>> } | null = null;

  /** Fields that no entry covers yet are decided and entered, be it a second time for the same category. */
  function announce(want: Want): void {
    const key = keyOf(want);
    const known = entered.get(key);
    const uncovered = want.fields.filter((field) => known?.fields.has(field) !== true);
    if (known !== undefined && uncovered.length === 0) return;
    batch ??= openBatch();
    const { wants, done } = batch;
    wants.set(key, { ...want, fields: [...(wants.get(key)?.fields ?? []), ...uncovered] });
    const outcome = done.then((outcomes) => outcomes.get(key) ?? withheld(deps.hop, want.category));
    const record = {
      fields: new Set([...(known?.fields ?? []), ...uncovered]),
      outcome: outcome as Outcome | Promise<Outcome>,
    };
    entered.set(key, record);
    outcome.then(
      (settled) => {
        record.outcome = settled;
        if (settled.scope !== null) scopes.set(key, settled.scope);
      },
      // Whoever waits for the outcome is told; here nobody does.
      () => undefined,
    );
  }

  function openBatch(): NonNullable<typeof batch> {
    const wants = new Map<string, Want>();
    const done = afterThisTurn().then(() => {
      batch = null;
      return settle(deps, [...wants.values()], resolvable);
    });
    done.catch(() => undefined);
    return { wants, done };
  }

  return {
    expect: (wants) => wants.forEach(announce),
    isCovered(want) {
      const known = entered.get(keyOf(want))?.fields;
      return known !== undefined && want.fields.every((field) => known.has(field));
    },
    outcome(want) {
      announce(want);
      return entered.get(keyOf(want))?.outcome ?? withheld(deps.hop, want.category);
    },
    async resolves(want) {
      announce(want);
      const outcome = await entered.get(keyOf(want))?.outcome;
      const isResolvable = resolvable.get(want.youthId);
      if (isResolvable === undefined) {
        throw outcome?.scope === null ? outcome.error : unavailable(want.category).error;
      }
      return isResolvable;
    },
    released(youthId, category, gate) {
      return (
        scopes.get(keyOf({ youthId, category, placesYouth: false, ...(gate === undefined ? {} : { gate }) })) ?? null
      );
    },
  };
}

const keyOf = (want: Pick<Want, 'youthId' | 'category' | 'placesYouth' | 'gate'>): string =>
  `${want.youthId}/${wantKey(want)}`;

/** After the promise jobs of this turn, so that siblings in a list join one batch. */
const afterThisTurn = (): Promise<void> =>
  Promise.resolve().then(() => new Promise((resolve) => process.nextTick(resolve)));

async function settle(
  deps: DisclosureDeps,
  wants: readonly Want[],
  resolvable: Map<string, boolean>,
): Promise<ReadonlyMap<string, Outcome>> {
  const [own, shared] = await Promise.all([decideOwn(deps, wants), askRegistry(deps, wants, resolvable)]);
  return new Map(wants.map((want, n) => [keyOf(want), outcomeOf(deps.hop, want, own[n], shared[n])]));
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
  resolvable: Map<string, boolean>,
): Promise<readonly (Decision | Unavailable)[]> {
  const { hop, hopToken, owner } = deps;
  if (staysInside(deps)) return [];
  try {
    const answer = await deps.registry.disclose({ hop, hopToken, askedBy: owner, wants });
    wants.forEach(({ youthId }) => resolvable.set(youthId, answer.resolvable.has(youthId)));
    return answer.decisions;
  } catch (cause) {
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
  error: Object.assign(
    createError('REGISTRY_UNAVAILABLE', 'withheld: the consent registry could not be asked', {
      consent: { category, owner: CATEGORIES[category].owner, remedy: 'RETRY' },
    }),
    { cause },
  ),
});
