import { contentOf, digestOf } from './session-content';

const EVENING = {
  clientKey: 'evening-1',
  startedAt: new Date('2026-03-06T18:00:00Z'),
  endedAt: new Date('2026-03-06T20:30:00Z'),
  area: 'Midtbyen',
  staffIds: ['Z2', 'Z1'],
};
const FULL = {
  ...EVENING,
  encounters: [
    {},
    {
      topics: ['HOUSING', 'GAMBLING_DEBT'],
      district: 'LERKENDAL',
      gender: 'GIRL',
      age: 17,
      isFirstContact: true,
      youthId: '0198C0DE-0000-7000-8000-000000000001',
      metAt: new Date('2026-03-06T19:00:00Z'),
    },
  ],
  emergencies: [
    { kind: 'OVERDOSE', naloxoneGiven: true, ambulanceCalled: true, wasAdmitted: false },
    { wasAdmitted: false, ambulanceCalled: false, naloxoneGiven: false, kind: 'ALCOHOL' },
  ],
} as const;

// A session that is sent again is told by its digest, which may have been written by an earlier version.
test.each([
  ['a bare session', EVENING, false, 'bbbd2dc14c8a07a587c770ec8bc034fa878b6ef0743e98780c21423fc0400cc3'],
  ['a cancelled one', EVENING, true, 'b9566ba3d95fa8c8dbfc80c82559ae8171719815f40844d3628cbc12c7a686bb'],
  ['one with all that can be said', FULL, false, '60ea3d88c8b80a3cbd1cd00097d3be4199f6b1247315429700d1301722e75f52'],
])('the digest of %s is what it always was', (_what, session, isCancelled, digest) => {
  expect(digestOf(contentOf(session, { isCancelled }))).toBe(digest);
});

test('what is said of a session beyond what was once asked tells it from another', () => {
  const content = contentOf(EVENING, { isCancelled: false });
  expect(digestOf({ ...content, ...{ weather: 'rain' } })).not.toBe(digestOf(content));
});
