import { answerHindrance } from '../../../subgraphs/consent/src/claim/claim.rules';
import { ClaimKind, ClaimOutcome } from '../../../subgraphs/consent/src/claim/claim-state';
import { lacksReason, outcomesOf } from './claim-answer';

const REASONS = [null, 'Kort.', 'Det står slik i vedtaket ditt.'];

test('a service is offered each answer that the API takes, and asked for a reason where the API is', () => {
  for (const kind of Object.values(ClaimKind)) {
    const offered = outcomesOf({ kind, emergencyId: null });
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
  expect(outcomesOf({ kind: 'OBJECTION', emergencyId: 'e' })).toEqual(['UPHELD', 'REJECTED']);
});
