import { answerHindrance } from '../../../subgraphs/consent/src/claim/claim.rules';
import { ClaimKind, ClaimOutcome } from '../../../subgraphs/consent/src/claim/claim-state';
import { lacksReason, outcomesOf } from './claim-answer';

const NOT_KEPT = { kind: 'OUTREACH_JOB_WISH', isKeptByLaw: false, statute: 'GDPR art. 17(1)' };
const KEPT = { kind: 'NAV_INCOME', isKeptByLaw: true, statute: 'arkivlova § 9' };

const REASONS = [null, 'Kort.', 'Det står slik i vedtaket ditt.'];

test('a service is offered each answer that the API takes, and asked for a reason where the API is', () => {
  for (const kind of Object.values(ClaimKind)) {
    const offered = outcomesOf({ kind, emergencyId: null, records: [NOT_KEPT] });
    for (const outcome of Object.values(ClaimOutcome)) {
      for (const reason of REASONS) {
        const isTaken = answerHindrance(kind, { outcome, reason }) === null;
        expect([kind, outcome, reason, offered.includes(outcome) && !lacksReason(outcome, reason ?? '')]).toEqual([
          kind,
          outcome,
          reason,
          isTaken,
        ]);
      }
    }
  }
});

test('what was opened in an emergency is erased or restricted by no answer', () => {
  expect(outcomesOf({ kind: 'OBJECTION', emergencyId: 'e', records: [] })).toEqual(['UPHELD', 'REJECTED']);
});

test('what the law has all of kept is not erased because it is asked for', () => {
  const asked = { kind: 'ERASURE', emergencyId: null } as const;
  expect(outcomesOf({ ...asked, records: [KEPT] })).toEqual(['RESTRICTED', 'REFUSED']);
  expect(outcomesOf({ ...asked, records: [KEPT, NOT_KEPT] })).toEqual(['ERASED', 'RESTRICTED', 'REFUSED']);
  expect(answerHindrance('ERASURE', { outcome: 'ERASED', reason: 'Det er slettet nå.' }, 'NAV_INCOME')?.argument).toBe(
    'input.outcome',
  );
});
