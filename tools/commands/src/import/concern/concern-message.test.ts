import fc from 'fast-check';
import { CONCERN } from './concern-format';
import { CONCERN_MESSAGE_TYPE, type ConcernMessage } from './concern-message';
import { aConcernMessage } from './concern.test-setup';
import { messageOfText } from './concern-text';
import { messageOfReport } from './message-of-report';
import type { Fault } from '../shape/shape';

const ID = '0b0c6a52-6f8e-4d5e-9c07-3a1f2b4c5d6e';
const SETTINGS = { today: '2026-03-02', office: null, receiver: 'the receiver' };

interface Sent {
  readonly faults?: readonly Fault[];
  readonly inputs?: readonly { readonly clientKey: string; readonly text: string }[];
  readonly left?: Readonly<Record<string, number>>;
}

/** What is sent of a message, or its faults. */
function sentOf(melding: unknown, settings = SETTINGS as Parameters<typeof CONCERN.read>[1], more: object = {}): Sent {
  const value = { meldingId: ID, meldingType: CONCERN_MESSAGE_TYPE, melding, ...more };
  const read = CONCERN.read({ line: 1, bytes: Buffer.alloc(0), value }, settings);
  return read as Sent;
}

const [MESSAGE] = fc.sample(aConcernMessage, { numRuns: 1, seed: 1 }) as [ConcernMessage];

test('a message becomes a report for each child, and the same message again, whatever it says', () => {
  fc.assert(
    fc.property(aConcernMessage, (message) => {
      const { inputs = [], faults } = sentOf(message);
      expect(faults).toBeUndefined();
      expect(inputs.map(({ clientKey }) => clientKey)).toEqual(message.offentligBarn.map((_, n) => `${ID}/${n + 1}`));
      for (const [n, { text }] of inputs.entries()) {
        const ofOne = { ...message, offentligBarn: [message.offentligBarn[n]] };
        expect(messageOfText(text)).toEqual(ofOne);
        const report = { id: ID, text, receivedAt: '2026-03-02T10:00:00.000Z' };
        expect(messageOfReport(report, {})).toMatchObject({ meldingId: ID, melding: ofOne });
      }
    }),
    { numRuns: 500 },
  );
});

test('what a caseworker reads begins with the concern, in the order of the format’s own names', () => {
  const { inputs } = sentOf({ ...MESSAGE, melding: { melding: 'Borte\nfra skolen', historie: 'Før jul' } });
  expect(inputs?.[0]?.text.split('\n').slice(0, 4)).toEqual([
    'OFFENTLIG BEKYMRINGSMELDING',
    'melding.melding: Borte',
    ' fra skolen',
    'melding.historie: Før jul',
  ]);
});

test('what the format does not name is left out and counted', () => {
  const [child, ...others] = MESSAGE.offentligBarn;
  const more = { ...MESSAGE, ukjent: 1, offentligBarn: [{ ...child, ukjent: { a: 1 } }, ...others] };
  expect(sentOf(more)).toEqual({ ...sentOf(MESSAGE), left: { UNKNOWN_FIELD: 2 } });
});

const [CHILD] = MESSAGE.offentligBarn;
test.each<[string, object, string, string]>([
  ['no child', { offentligBarn: [] }, 'melding.offentligBarn', 'WRONG_COUNT'],
  ['three guardians', { foresatte: Array(3).fill(MESSAGE.foresatte[0]) }, 'melding.foresatte', 'WRONG_COUNT'],
  ['a municipality of three digits', { kommunenummer: '500' }, 'melding.kommunenummer', 'WRONG_FORM'],
  ['a name of two lines', { bydelsnavn: 'a\nb' }, 'melding.bydelsnavn', 'WRONG_FORM'],
  ['a day that there is not', { sendingstidspunkt: '2026-02-30T10:00:00' }, 'melding.sendingstidspunkt', 'WRONG_FORM'],
  [
    'a yes that is a text',
    { offentligBarn: [{ ...CHILD, ufoedt: 'ja' }] },
    'melding.offentligBarn[0].ufoedt',
    'WRONG_TYPE',
  ],
  ['no message in it', { melding: { historie: '' } }, 'melding.melding.melding', 'VALUE_MISSING'],
  ['more than a report holds', { behovForTolk: 'x'.repeat(8000) }, 'melding.melding', 'TOO_LONG'],
])('a message with %s is refused by path and code', (_name, wrong, path, code) => {
  expect(sentOf({ ...MESSAGE, ...wrong })).toEqual({ faults: [{ path, code }] });
});

test('a message of another type, without an id, or for nobody is refused', () => {
  expect(sentOf(MESSAGE, SETTINGS, { meldingType: 'no.ks.fiks.bekymringsmelding.privat.v2', meldingId: 'x' })).toEqual({
    faults: [
      { path: 'meldingId', code: 'WRONG_FORM' },
      { path: 'meldingType', code: 'CODE_UNKNOWN' },
    ],
  });
  expect(sentOf(MESSAGE, { ...SETTINGS, receiver: null })).toEqual({
    faults: [{ path: 'melding', code: 'RECEIVER_MISSING' }],
  });
});

describe('a report that was no message', () => {
  const report = { id: ID, text: 'Vi er bekymra for Test Ungdom.', receivedAt: '2026-03-02T10:00:00.000Z' };

  test('is one with what is said beside it', () => {
    const { melding: _melding, sendingstidspunkt: _sent, ...beside } = MESSAGE;
    expect(messageOfReport(report, beside)).toEqual({
      meldingId: ID,
      meldingType: CONCERN_MESSAGE_TYPE,
      melding: { ...beside, melding: { melding: report.text, historie: '' }, sendingstidspunkt: report.receivedAt },
    });
  });

  test('is none without: each value that is missing by its path', () => {
    const { faults } = messageOfReport(report, { kommunenummer: '5001' }) as { faults: readonly { path: string }[] };
    expect(faults.map(({ path }) => path)).toEqual([
      'kommunenavn',
      'bydelsnummer',
      'bydelsnavn',
      'offentligMelder',
      'offentligBarn',
      'foresatte',
      'leveringskanal',
    ]);
  });

  test('and one that only begins as a message does is its own words', () => {
    const text = 'OFFENTLIG BEKYMRINGSMELDING\nmelding.melding: hei';
    expect(messageOfReport({ ...report, text }, {})).toHaveProperty('faults');
  });
});
