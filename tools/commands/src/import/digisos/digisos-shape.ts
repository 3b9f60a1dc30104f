import { isLocalDate } from '@brobygger/domain';
import { chosenBy, integer, listOf, matching, number, object, oneOf, text, truth, type Shape } from '../shape/shape';

/** A moment in UTC with a fraction of a second (`types/tidspunkt`), on a day of the calendar. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d+Z$/;
const moment = text((said) => isLocalDate(MOMENT.exec(said)?.[1]));
const day = text(isLocalDate);
const uuid = matching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

const fileReference = chosenBy('type', {
  svarut: object({ id: uuid, nr: integer }),
  dokumentlager: object({ id: uuid }),
});
const letter = object({ referanse: fileReference });
const attachments = listOf(object({ tittel: text(), referanse: fileReference }));

const document = object(
  { dokumenttype: text(), innsendelsesfrist: moment },
  { tilleggsinformasjon: text(), dokumentreferanse: text() },
);

/** The ten kinds of event, with what each must say and may. */
const EVENTS: Readonly<Record<string, Shape>> = {
  soknadsStatus: object({ status: oneOf(['MOTTATT', 'UNDER_BEHANDLING', 'FERDIGBEHANDLET', 'BEHANDLES_IKKE']) }),
  tildeltNavKontor: object({ navKontor: matching(/^\d{4}$/) }),
  saksStatus: object(
    { referanse: text() },
    { tittel: text(), status: oneOf(['UNDER_BEHANDLING', 'IKKE_INNSYN', 'BEHANDLES_IKKE', 'FEILREGISTRERT']) },
  ),
  vedtakFattet: object(
    { vedtaksfil: object({ referanse: fileReference }), saksreferanse: text() },
    { utfall: oneOf(['INNVILGET', 'DELVIS_INNVILGET', 'AVSLATT', 'AVVIST']), vedlegg: attachments },
  ),
  dokumentasjonEtterspurt: object({ dokumenter: listOf(document) }, { forvaltningsbrev: letter, vedlegg: attachments }),
  forelopigSvar: object({ forvaltningsbrev: letter }, { vedlegg: attachments }),
  dokumentasjonkrav: object(
    { dokumentasjonkravreferanse: text() },
    {
      saksreferanse: text(),
      utbetalingsreferanse: listOf(text()),
      tittel: text(),
      beskrivelse: text(),
      frist: moment,
      status: oneOf(['RELEVANT', 'LEVERT_TIDLIGERE', 'ANNULLERT', 'OPPFYLT', 'IKKE_OPPFYLT']),
    },
  ),
  vilkar: object(
    { vilkarreferanse: text() },
    {
      saksreferanse: text(),
      utbetalingsreferanse: listOf(text()),
      tittel: text(),
      beskrivelse: text(),
      status: oneOf(['RELEVANT', 'ANNULLERT', 'OPPFYLT', 'IKKE_OPPFYLT']),
    },
  ),
  rammevedtak: object(
    { rammevedtaksreferanse: text() },
    { saksreferanse: text(), beskrivelse: text(), belop: number, fom: day, tom: day },
  ),
  utbetaling: object(
    { utbetalingsreferanse: text() },
    {
      saksreferanse: text(),
      rammevedtaksreferanse: text(),
      status: oneOf(['PLANLAGT_UTBETALING', 'UTBETALT', 'STOPPET', 'ANNULLERT']),
      belop: number,
      beskrivelse: text(),
      forfallsdato: day,
      utbetalingsdato: day,
      fom: day,
      tom: day,
      annenMottaker: truth,
      mottaker: text(),
      kontonummer: matching(/^\d{11}$/),
      utbetalingsmetode: text(),
    },
  ),
};

const event: Shape = (value, path) => [
  ...object({ hendelsestidspunkt: moment })(value, path).filter((fault) => fault.path !== path),
  ...chosenBy('type', EVENTS)(value, path),
];

/** `digisos-soker.json` itself (schema of 2026, draft-06). Days and moments must be of the calendar too, which a pattern cannot say. */
export const digisosSoker = object({
  version: matching(/^\d+\.\d+\.\d+(-[a-zA-Z0-9]+)?(\+[a-zA-Z0-9]+)?$/),
  avsender: object({ systemnavn: text(), systemversjon: text() }),
  hendelser: listOf(event, { least: 1 }),
});

/** The file with whose it is. That the number is somebody's is the registry's to know. */
export const digisosRecord = object({
  fiksDigisosId: matching(/^[\x21-\x7e]{8,64}$/),
  sokerFnr: matching(/^\d{11}$/),
  digisosSoker,
});
