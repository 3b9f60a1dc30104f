import type {
  DigisosEvent,
  RammevedtakEvent,
  SaksStatus,
  SoknadsStatus,
  UtbetalingEvent,
  VedtakFattetEvent,
  VilkarEvent,
} from './digisos-events';

/** A moment of the format, to the second or finer. */
type Moment = string;

/** What the events of an application come to. */
export interface Application {
  readonly firstAt: Moment;
  readonly lastAt: Moment;
  /** The office that has it now. */
  readonly office: string | null;
  readonly status: { readonly is: SoknadsStatus; readonly at: Moment } | null;
  /** How far each case of it is, by reference. */
  readonly cases: ReadonlyMap<string, SaksStatus | null>;
  /** All that were made, the earliest first. */
  readonly decisions: readonly VedtakFattetEvent[];
  /** As they were last said, by reference. */
  readonly conditions: ReadonlyMap<string, VilkarEvent>;
  readonly frameworks: ReadonlyMap<string, RammevedtakEvent>;
  readonly payments: ReadonlyMap<string, UtbetalingEvent>;
  readonly documentationDemands: ReadonlySet<string>;
  readonly requestsForDocuments: number;
  readonly preliminaryAnswers: number;
}

/**
 * Folds the events of an application. They count in the order of their moments, and what happened at one moment in the order of its own
 * text, so that the order of arrival says nothing; one that is there twice is there once.
 */
export function foldEvents(events: readonly DigisosEvent[]): Application {
  const ordered = inOrder(events);
  const of = <Type extends DigisosEvent['type']>(type: Type) =>
    ordered.filter((event): event is Extract<DigisosEvent, { readonly type: Type }> => event.type === type);
  const status = of('soknadsStatus').at(-1);
  return {
    firstAt: ordered[0]?.hendelsestidspunkt ?? '',
    lastAt: ordered.at(-1)?.hendelsestidspunkt ?? '',
    office: of('tildeltNavKontor').at(-1)?.navKontor ?? null,
    status: status === undefined ? null : { is: status.status, at: status.hendelsestidspunkt },
    cases: new Map(of('saksStatus').map((event) => [event.referanse, event.status ?? null])),
    decisions: of('vedtakFattet'),
    conditions: lastOf(of('vilkar'), (event) => event.vilkarreferanse),
    frameworks: lastOf(of('rammevedtak'), (event) => event.rammevedtaksreferanse),
    payments: lastOf(of('utbetaling'), (event) => event.utbetalingsreferanse),
    documentationDemands: new Set(of('dokumentasjonkrav').map((event) => event.dokumentasjonkravreferanse)),
    requestsForDocuments: of('dokumentasjonEtterspurt').length,
    preliminaryAnswers: of('forelopigSvar').length,
  };
}

const lastOf = <Event>(events: readonly Event[], by: (event: Event) => string): ReadonlyMap<string, Event> =>
  new Map(events.map((event) => [by(event), event]));

function inOrder(events: readonly DigisosEvent[]): readonly DigisosEvent[] {
  const keyed = new Map(events.map((event) => [keyOf(event), event]));
  return [...keyed].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, event]) => event);
}

/** The moment without the zeros at its end, which say nothing, and the whole event, its names in order. */
const keyOf = (event: DigisosEvent): string =>
  `${event.hendelsestidspunkt.replace(/\.?0*Z$/, '')} ${JSON.stringify(event, namesIn(event))}`;

/** Every name in it, sorted: what `JSON.stringify` writes them in the order of. */
function namesIn(value: unknown): string[] {
  const names = new Set<string>();
  JSON.stringify(value, (name, inner: unknown) => {
    names.add(name);
    return inner;
  });
  return [...names].sort();
}
