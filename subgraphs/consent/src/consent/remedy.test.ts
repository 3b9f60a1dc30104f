import { decide, type AccessRequest } from '@brobygger/consent-engine';
import {
  AddressProtection,
  Agency,
  consentRemedyOf,
  DataCategory,
  placementsOf,
  Purpose,
  Role,
  WITHOUT_A_RECORD,
  type RemedyAsker,
} from '@brobygger/domain';
import { draftRules, endUnlessSaid } from './give-consent.rules';

const AT = new Date('2026-03-02T10:00:00Z');
const RECIPIENT = '019c0000-0000-7000-8000-000000000001';

const ENDS = Object.fromEntries(
  Object.values(Purpose).map((purpose) => [purpose, endUnlessSaid(AT, purpose)]),
) as Readonly<Record<Purpose, Date>>;

/** Whether a consent that may be given, to the very organisation, makes the engine say yes to somebody who does not serve the youth. */
function couldOpen(purpose: Purpose, category: DataCategory, { role, agency }: RemedyAsker): boolean {
  const times = { validFrom: AT, validTo: ENDS[purpose] };
  const consent = {
    ...{ id: 'c', version: 1, recipientId: RECIPIENT, purpose, categories: new Set([category]) },
    ...{ ...times, guardianLapsesAt: null, withdrawnAt: null },
  };
  const facts = {
    ...{ birthDate: '2007-11-20', protection: AddressProtection.UNGRADED, isConflicted: false, isBlocked: false },
    ...{ servesYouth: false, isAssignedToOthers: false, consents: [consent], order: null, emergency: null },
  } as const;
  const isOpened = placementsOf(category).some((placesYouth) => {
    const request: AccessRequest = {
      caller: { personId: 'n1', role, agency, organisationId: agency === null ? null : RECIPIENT, assurance: 'HIGH' },
      ...{ purpose, youthId: 'leila', category, placesYouth, decidedBy: 'CONSENT', at: AT, statedReason: null },
    };
    const decision = decide(request, facts);
    return decision.effect === 'permit' && decision.basis === 'CONSENT';
  });
  if (!isOpened || agency === null) return isOpened;
  const draft = { recipient: { id: RECIPIENT, agency, name: 'A service' }, purpose, categories: [category], ...times };
  return !WITHOUT_A_RECORD.includes(category) && !draftRules.some(({ objects }) => objects(draft));
}

test('the remedy is to ask for consent where some consent could open it for the purpose and role, and nowhere else', () => {
  const wrong = Object.values(Role).flatMap((role) =>
    [null, ...Object.values(Agency)].flatMap((agency) =>
      Object.values(Purpose).flatMap((purpose) =>
        Object.values(DataCategory).flatMap((category) => {
          const isTold = consentRemedyOf(purpose, category, { role, agency }) === 'REQUEST_CONSENT';
          const could = couldOpen(purpose, category, { role, agency });
          return isTold === could ? [] : [`${role} ${agency} ${purpose} ${category}: told ${isTold}, could ${could}`];
        }),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});
