import { DIGISOS } from './digisos-format';

/** The faults of a record with one event, and what else it says. */
function faultsOf(event: object, more: object = {}): unknown {
  const value = {
    fiksDigisosId: '7c1f0c1e-2f55-4f7c-9d53-0a4f4c1d6c11',
    sokerFnr: '15820800904',
    digisosSoker: { version: '1.0.0', avsender: { systemnavn: 'P', systemversjon: '1' }, hendelser: [event] },
    ...more,
  };
  const settings = { today: '2026-03-02', office: 'NAV Bjerke', receiver: null };
  const read = DIGISOS.read({ line: 1, bytes: Buffer.alloc(0), value }, settings);
  return 'faults' in read ? read.faults : null;
}

const AT = { hendelsestidspunkt: '2026-02-01T10:00:00.000Z' };
const RECEIVED = { ...AT, type: 'soknadsStatus', status: 'MOTTATT' };

test('a record of the format is taken', () => {
  expect(faultsOf(RECEIVED)).toBeNull();
});

test.each<[string, object, string, string]>([
  ['a kind that there is not', { ...AT, type: 'nyStatus' }, 'type', 'CODE_UNKNOWN'],
  ['no kind', AT, 'type', 'VALUE_MISSING'],
  ['no moment', { type: 'soknadsStatus', status: 'MOTTATT' }, 'hendelsestidspunkt', 'VALUE_MISSING'],
  [
    'a day that there is not',
    { ...RECEIVED, hendelsestidspunkt: '2026-02-30T10:00:00.000Z' },
    'hendelsestidspunkt',
    'WRONG_FORM',
  ],
  [
    'a second that no clock has',
    { ...RECEIVED, hendelsestidspunkt: '2026-02-01T10:00:60.0Z' },
    'hendelsestidspunkt',
    'WRONG_FORM',
  ],
  ['a status that is none', { ...RECEIVED, status: 'FERDIG' }, 'status', 'CODE_UNKNOWN'],
  ['an office of three digits', { ...AT, type: 'tildeltNavKontor', navKontor: '031' }, 'navKontor', 'WRONG_FORM'],
  [
    'a sum that is a text',
    { ...AT, type: 'rammevedtak', rammevedtaksreferanse: 'R', belop: '1' },
    'belop',
    'WRONG_TYPE',
  ],
  [
    'a file that is nowhere',
    { ...AT, type: 'vedtakFattet', saksreferanse: 'S', vedtaksfil: { referanse: { type: 'svarut', id: 'x', nr: 1 } } },
    'vedtaksfil.referanse.id',
    'WRONG_FORM',
  ],
])('an event with %s is refused by path and code', (_name, event, path, code) => {
  expect(faultsOf(event)).toEqual([{ path: `digisosSoker.hendelser[0].${path}`, code }]);
});

test('a record of nobody, or of no application, is refused', () => {
  expect(faultsOf(RECEIVED, { sokerFnr: 1, fiksDigisosId: '' })).toEqual([
    { path: 'fiksDigisosId', code: 'WRONG_FORM' },
    { path: 'sokerFnr', code: 'WRONG_TYPE' },
  ]);
});
