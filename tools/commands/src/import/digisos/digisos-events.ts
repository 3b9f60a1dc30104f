/**
 * The events of a case at NAV's social services as `digisos-soker.json` has them, with its own names and codes (public:
 * navikt/soknadsosialhjelp-filformat, `json/digisos/soker`, MIT). Of what a field holds that nothing here reads, only the form is checked.
 */
interface EventOf<Type extends string> {
  readonly type: Type;
  /** When it happened, in UTC: events count in this order, however they arrive. */
  readonly hendelsestidspunkt: string;
}

export type SoknadsStatus = 'MOTTATT' | 'UNDER_BEHANDLING' | 'FERDIGBEHANDLET' | 'BEHANDLES_IKKE';
export type SaksStatus = 'UNDER_BEHANDLING' | 'IKKE_INNSYN' | 'BEHANDLES_IKKE' | 'FEILREGISTRERT';
export type Utfall = 'INNVILGET' | 'DELVIS_INNVILGET' | 'AVSLATT' | 'AVVIST';
/** `OPPFYLT` and `IKKE_OPPFYLT` are of older files, and read as `RELEVANT`. */
export type VilkarStatus = 'RELEVANT' | 'ANNULLERT' | 'OPPFYLT' | 'IKKE_OPPFYLT';
export type UtbetalingStatus = 'PLANLAGT_UTBETALING' | 'UTBETALT' | 'STOPPET' | 'ANNULLERT';

/** The period of what is paid: days of the calendar, both within it. */
interface Period {
  readonly fom?: string;
  readonly tom?: string;
}

/** How far the application is. */
export interface SoknadsStatusEvent extends EventOf<'soknadsStatus'> {
  readonly status: SoknadsStatus;
}

/** Which NAV office has it, by its number in NORG. */
export interface TildeltNavKontorEvent extends EventOf<'tildeltNavKontor'> {
  readonly navKontor: string;
}

/** How far a case of the application is; a later one of the same reference says it anew. */
export interface SaksStatusEvent extends EventOf<'saksStatus'> {
  readonly referanse: string;
  readonly status?: SaksStatus;
}

/** A decision in a case of the application. A case may have several. */
export interface VedtakFattetEvent extends EventOf<'vedtakFattet'> {
  readonly saksreferanse: string;
  readonly utfall?: Utfall;
}

/** A condition of a decision (vilkår); a later one of the same reference says it anew. */
export interface VilkarEvent extends EventOf<'vilkar'> {
  readonly vilkarreferanse: string;
  readonly saksreferanse?: string;
  readonly tittel?: string;
  readonly beskrivelse?: string;
  readonly status?: VilkarStatus;
}

/** What is granted for a time; a later one of the same reference says it anew. */
export interface RammevedtakEvent extends EventOf<'rammevedtak'>, Period {
  readonly rammevedtaksreferanse: string;
  readonly saksreferanse?: string;
}

/** A payment; a later one of the same reference says it anew. */
export interface UtbetalingEvent extends EventOf<'utbetaling'>, Period {
  readonly utbetalingsreferanse: string;
  readonly saksreferanse?: string;
  readonly status?: UtbetalingStatus;
}

export interface DokumentasjonkravEvent extends EventOf<'dokumentasjonkrav'> {
  readonly dokumentasjonkravreferanse: string;
}

export type DigisosEvent =
  | SoknadsStatusEvent
  | TildeltNavKontorEvent
  | SaksStatusEvent
  | VedtakFattetEvent
  | VilkarEvent
  | RammevedtakEvent
  | UtbetalingEvent
  | DokumentasjonkravEvent
  | EventOf<'dokumentasjonEtterspurt'>
  | EventOf<'forelopigSvar'>;

/**
 * An application with its events. The file names nobody: whose it is says the record of Fiks Digisos that it belongs to (`DigisosSak`:
 * `fiksDigisosId`, `sokerFnr`), in whose `digisosSoker` it stands here.
 */
export interface DigisosRecord {
  readonly fiksDigisosId: string;
  readonly sokerFnr: string;
  readonly digisosSoker: { readonly hendelser: readonly DigisosEvent[] };
}
