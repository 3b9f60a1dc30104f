import fc from 'fast-check';
import { anEvent } from './digisos.test-setup';
import type { DigisosEvent } from './digisos-events';
import { foldEvents } from './fold-events';
import { toNavCase } from './to-nav-case';

const at = (hendelsestidspunkt: string, event: object) => ({ ...event, hendelsestidspunkt }) as DigisosEvent;

/** What the events come to at NAV on a day, in whatever order. */
const comesTo = (events: readonly DigisosEvent[], today = '2026-03-02') =>
  toNavCase(foldEvents(events), { office: 'NAV Bjerke', today });

test('any order of arrival, and any event twice, comes to the same', () => {
  const events = fc.array(anEvent, { minLength: 1, maxLength: 14 });
  const arrivals = events.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
      fc.subarray(all),
    ),
  );
  fc.assert(
    fc.property(arrivals, ([all, shuffled, again]) => {
      expect(comesTo([...again, ...shuffled])).toEqual(comesTo(all));
    }),
    { numRuns: 500 },
  );
});

describe('an application', () => {
  const MOTTATT = at('2026-02-01T23:30:00.000Z', { type: 'soknadsStatus', status: 'MOTTATT' });
  const FERDIG = at('2026-02-20T10:00:00.000Z', { type: 'soknadsStatus', status: 'FERDIGBEHANDLET' });
  const granted = (utfall: string) =>
    at('2026-02-20T09:00:00.000Z', { type: 'vedtakFattet', saksreferanse: 'S', utfall, vedtaksfil: {} });
  const period = (fom: string, tom: string, status = 'PLANLAGT_UTBETALING') =>
    at('2026-02-20T09:30:00.000Z', {
      type: 'utbetaling',
      utbetalingsreferanse: `${fom}${tom}`,
      saksreferanse: 'S',
      status,
      fom,
      tom,
    });

  test('begins on the Norwegian day of its first event, at the last office that has it', () => {
    const offices = ['0315', '0312'].map((navKontor, n) =>
      at(`2026-02-0${5 - n}T08:00:00.000Z`, { type: 'tildeltNavKontor', navKontor }),
    );
    expect(comesTo([...offices, MOTTATT])?.state).toMatchObject({ office: '0315', openedOn: '2026-02-02' });
    expect(comesTo([MOTTATT])?.state).toMatchObject({ office: 'NAV Bjerke', isOver: false });
    expect(toNavCase(foldEvents([MOTTATT]), { office: null, today: '2026-03-02' })).toBeNull();
  });

  test('is over when it is finished, unless what was granted runs on', () => {
    expect(comesTo([MOTTATT, FERDIG])?.state.isOver).toBe(true);
    const running = [MOTTATT, FERDIG, granted('INNVILGET'), period('2026-03-01', '2026-03-31')];
    expect([comesTo(running)?.state.isOver, comesTo(running, '2026-04-01')?.state.isOver]).toEqual([false, true]);
  });

  test('has a decision for what grants alone, from the first to the last day of what is paid on it', () => {
    const decided = (...events: readonly DigisosEvent[]) => comesTo([MOTTATT, ...events])?.state.decisions;
    const periods = [period('2026-03-01', '2026-03-31'), period('2026-04-01', '2026-04-30')];
    const stopped = period('2026-05-01', '2026-05-31', 'STOPPET');
    expect(decided(granted('DELVIS_INNVILGET'), ...periods, stopped)).toEqual([
      {
        reference: 'S 2026-02-20T09:00:00.000Z',
        decidedOn: '2026-02-20',
        validFrom: '2026-03-01',
        validTo: '2026-05-01',
        isInError: false,
      },
    ]);
    expect(decided(granted('INNVILGET'))).toEqual([expect.objectContaining({ validFrom: '2026-02-20' })]);
    expect(decided(granted('AVSLATT'), ...periods)).toEqual([]);
    const inError = at('2026-02-21T09:00:00.000Z', { type: 'saksStatus', referanse: 'S', status: 'FEILREGISTRERT' });
    expect(decided(granted('INNVILGET'), ...periods, inError)).toMatchObject([{ isInError: true }]);
  });

  test('has an order for each condition, as it was last said', () => {
    const condition = (second: number, more: object) =>
      at(`2026-02-20T09:00:0${second}.000Z`, { type: 'vilkar', vilkarreferanse: 'V', ...more });
    const first = condition(1, { tittel: 'Kurs', beskrivelse: 'Møt hver dag', status: 'RELEVANT' });
    const order = { reference: 'V', need: 'Kurs', goals: ['Møt hver dag'], orderedOn: '2026-02-20', isInError: false };
    expect(comesTo([first])?.state.orders).toEqual([order]);
    const annulled = condition(2, { tittel: 'Kurs', status: 'ANNULLERT' });
    expect(comesTo([annulled, first])?.state.orders).toEqual([{ ...order, goals: [], isInError: true }]);
    expect(comesTo([condition(3, {}), first])).toMatchObject({ state: { orders: [] }, left: { CONDITION: 1 } });
    const long = condition(4, { tittel: 'Kurs', beskrivelse: 'x'.repeat(201) });
    expect(comesTo([long])).toMatchObject({ state: { orders: [{ goals: [] }] }, left: { CONDITION_TEXT: 1 } });
  });

  test('counts what has no place, and makes nothing up', () => {
    const demand = at('2026-02-20T09:00:00.000Z', { type: 'dokumentasjonkrav', dokumentasjonkravreferanse: 'D' });
    const asked = at('2026-02-20T09:00:00.000Z', { type: 'dokumentasjonEtterspurt', dokumenter: [] });
    const answer = at('2026-02-20T09:00:00.000Z', { type: 'forelopigSvar' });
    const framework = at('2026-02-20T09:00:00.000Z', { type: 'rammevedtak', rammevedtaksreferanse: 'R', belop: 1000 });
    const paid = period('2026-03-01', '2026-03-31');
    expect(comesTo([MOTTATT, demand, asked, answer, framework, paid, granted('AVVIST')])?.left).toEqual({
      DECISION: 1,
      FRAMEWORK: 1,
      PAYMENT: 1,
      DOCUMENTATION_DEMAND: 1,
      REQUEST_FOR_DOCUMENTS: 1,
      PRELIMINARY_ANSWER: 1,
    });
  });
});
