import { isCovered, type DataCategory, type LocalDate } from '@brobygger/domain';
import type { DisclosureAnswer, DisclosureCall, Registry, Want } from '@brobygger/subgraph-kit';

type Decision = DisclosureAnswer['decisions'][number];

/** A consent registry that permits what the test says, denies the rest, and remembers what it was asked. */
export interface FakeRegistry extends Registry {
  /** What it was asked, oldest first. */
  readonly asked: readonly DisclosureCall[];
  /** What one youth says yes to. */
  youth(youthId: string): Saying;
  /** What every youth says yes to. */
  everyYouth(): Saying;
  /** Lets youths see what is about themselves and read at once, whoever else does not. */
  permitsYouths(): void;
  /** Lets a yes open what tells where a youth is as well, as for one whose address is not protected. */
  opensPlaces(): void;
  /** Decides each want in another way than by what youths have said. */
  decides(decide: (want: Want, call: DisclosureCall) => Decision): void;
  /** Says that the youth may be resolved, which only the registry's own subgraph is told. */
  resolves(youthId: string): void;
  /** Says when the youth was born; all others are 17 in the whole of the year in which they are asked for. */
  bornOn(youthId: string, birthDate: LocalDate): void;
  /** Says that guardians let the youth live with whoever asks, or not any more; of all others they do not. */
  guardiansPermit(youthId: string, permit?: boolean): void;
  /** Lets nobody begin service for the youth, as for an id that nobody has. */
  admitsNobodyTo(youthId: string): void;
  /** Rejects every question from now on, as when it cannot decide and record. */
  fails(cause?: Error): void;
  /** Holds every question that comes from now on, until the returned function is called. */
  hangs(): () => void;
}

/** A youth about to say yes: to any organisation, unless `to` names the one. */
export interface Saying extends Consenting {
  to(organisationId: string): Consenting;
}

/** What is said replaces what was said before to the same organisation. It opens nothing that places a youth, unless `opensPlaces`. */
export interface Consenting {
  consentsTo(...categories: readonly DataCategory[]): void;
  /** To every category but these. */
  consentsToAllBut(...categories: readonly DataCategory[]): void;
}

const CONSENT: Decision = { effect: 'permit', basis: 'CONSENT', consentId: 'c', consentVersion: 1 };
const SELF: Decision = { effect: 'permit', basis: 'SELF' };
const DENY: Decision = { effect: 'deny', code: 'NO_BASIS' };

const ANYBODY = 'anybody';

/** Makes a registry that denies everything until the test says otherwise. */
export function createFakeRegistry(): FakeRegistry {
  const asked: DisclosureCall[] = [];
  const resolvable = new Set<string>();
  const said = new Map<string, (category: DataCategory) => boolean>();
  let areYouthsPermitted = false;
  const births = new Map<string, LocalDate>();
  const shut = new Set<string>();
  const permitted = new Set<string>();
  let arePlacesOpen = false;
  let failure: Error | null = null;
  let held: Promise<void> = Promise.resolve();

  const consentingOf = (youthId: string, organisationId: string): Consenting => ({
    consentsTo: (...categories) => void said.set(`${youthId} ${organisationId}`, (each) => categories.includes(each)),
    consentsToAllBut: (...categories) =>
      void said.set(`${youthId} ${organisationId}`, (each) => !categories.includes(each)),
  });
  const sayingOf = (youthId: string): Saying => ({
    ...consentingOf(youthId, ANYBODY),
    to: (organisationId) => consentingOf(youthId, organisationId),
  });

  function byWhatIsSaid({ youthId, category, placesYouth }: Want, { hop: { caller } }: DisclosureCall): Decision {
    if (areYouthsPermitted && caller.role === 'YOUTH' && isCovered('B108', category, null)) return SELF;
    const isSaid = [youthId, ANYBODY].some((youth) =>
      [caller.organisationId, ANYBODY].some((organisation) => said.get(`${youth} ${organisation}`)?.(category)),
    );
    return isSaid && (arePlacesOpen || !placesYouth) ? CONSENT : DENY;
  }
  let decide = byWhatIsSaid;

  return {
    asked,
    youth: sayingOf,
    everyYouth: () => sayingOf(ANYBODY),
    permitsYouths: () => void (areYouthsPermitted = true),
    opensPlaces: () => void (arePlacesOpen = true),
    decides: (otherwise) => void (decide = otherwise),
    resolves: (youthId) => void resolvable.add(youthId),
    fails: (cause = new Error('the registry is away')) => void (failure = cause),
    hangs() {
      let release = (): void => undefined;
      held = new Promise((resolve) => (release = resolve));
      return () => release();
    },
    bornOn: (youthId, birthDate) => void births.set(youthId, birthDate),
    guardiansPermit: (youthId, permit = true) => void (permit ? permitted.add(youthId) : permitted.delete(youthId)),
    admitsNobodyTo: (youthId) => void shut.add(youthId),
    async admit({ whom, at }) {
      await held;
      if (failure !== null) throw failure;
      if (!('youthId' in whom) || shut.has(whom.youthId)) return { admission: null };
      return {
        admission: {
          youthId: whom.youthId,
          birthDate: births.get(whom.youthId) ?? `${at.getUTCFullYear() - 17}-01-01`,
          guardiansPermit: permitted.has(whom.youthId),
        },
      };
    },
    async disclose(call) {
      asked.push(call);
      await held;
      if (failure !== null) throw failure;
      return { decisions: call.wants.map((want) => decide(want, call)), resolvable: new Set(resolvable) };
    },
  };
}
