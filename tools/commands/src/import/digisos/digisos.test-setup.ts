import fc from 'fast-check';
import type { DigisosEvent } from './digisos-events';

const letter = { referanse: { type: 'dokumentlager', id: '12345678-1234-1234-1234-123456789abc' } } as const;

const moment = fc
  .record({
    on: fc.integer({ min: 0, max: 400 }),
    second: fc.integer({ min: 0, max: 3 }),
    fraction: fc.constantFrom('0', '000', '1', '10', '12', '134'),
  })
  .map(({ on, second, fraction }) => {
    const day = new Date(Date.UTC(2025, 0, 1 + on)).toISOString().slice(0, 10);
    return `${day}T12:00:0${second}.${fraction}Z`;
  });
const day = fc.integer({ min: 0, max: 800 }).map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
const reference = fc.constantFrom('sak-1', 'sak-2', 'ref-3');
const words = fc.string({ maxLength: 30 });

const some = <Fields extends object>(fields: { readonly [Name in keyof Fields]: fc.Arbitrary<Fields[Name]> }) =>
  fc.record(fields, { requiredKeys: [] });

const period = { fom: day, tom: day };

/** Events of all ten kinds, on few references and moments, so that they meet. All names are made up. */
export const anEvent: fc.Arbitrary<DigisosEvent> = fc
  .oneof(
    fc.record({
      type: fc.constant('soknadsStatus'),
      status: fc.constantFrom('MOTTATT', 'UNDER_BEHANDLING', 'FERDIGBEHANDLET', 'BEHANDLES_IKKE'),
    }),
    fc.record({ type: fc.constant('tildeltNavKontor'), navKontor: fc.constantFrom('0312', '0315', '5001') }),
    fc
      .tuple(
        reference,
        some({ status: fc.constantFrom('UNDER_BEHANDLING', 'IKKE_INNSYN', 'FEILREGISTRERT'), tittel: words }),
      )
      .map(([referanse, more]) => ({ type: 'saksStatus', referanse, ...more })),
    fc
      .tuple(reference, some({ utfall: fc.constantFrom('INNVILGET', 'DELVIS_INNVILGET', 'AVSLATT', 'AVVIST') }))
      .map(([saksreferanse, more]) => ({ type: 'vedtakFattet', saksreferanse, vedtaksfil: letter, ...more })),
    fc.constant({
      type: 'dokumentasjonEtterspurt',
      dokumenter: [{ dokumenttype: 'strømfaktura', innsendelsesfrist: '2026-01-01T00:00:00.000Z' }],
    }),
    fc.constant({ type: 'forelopigSvar', forvaltningsbrev: letter }),
    reference.map((dokumentasjonkravreferanse) => ({ type: 'dokumentasjonkrav', dokumentasjonkravreferanse })),
    fc
      .tuple(
        reference,
        some({
          tittel: words,
          beskrivelse: words,
          status: fc.constantFrom('RELEVANT', 'ANNULLERT', 'OPPFYLT', 'IKKE_OPPFYLT'),
        }),
      )
      .map(([vilkarreferanse, more]) => ({ type: 'vilkar', vilkarreferanse, ...more })),
    fc
      .tuple(reference, some({ saksreferanse: reference, belop: fc.integer(), ...period }))
      .map(([rammevedtaksreferanse, more]) => ({ type: 'rammevedtak', rammevedtaksreferanse, ...more })),
    fc
      .tuple(
        reference,
        some({
          saksreferanse: reference,
          status: fc.constantFrom('PLANLAGT_UTBETALING', 'UTBETALT', 'STOPPET', 'ANNULLERT'),
          kontonummer: fc.constant('12345678901'),
          ...period,
        }),
      )
      .map(([utbetalingsreferanse, more]) => ({ type: 'utbetaling', utbetalingsreferanse, ...more })),
  )
  .chain((event) => moment.map((hendelsestidspunkt) => ({ ...event, hendelsestidspunkt }) as unknown as DigisosEvent));

/** Applications as they stand in their file. */
export const aDigisosSoker = fc.array(anEvent, { minLength: 1, maxLength: 12 }).map((hendelser) => ({
  version: '1.0.0',
  avsender: { systemnavn: 'Prøvesystemet', systemversjon: '1' },
  hendelser,
}));
