import { ORGANISATIONS, PROFESSIONALS } from '../organisations';
import { demoGuardians } from '../people';
import type { Story } from '../story';

const { bolig22b, childWelfareTrondheim, uteseksjonen } = ORGANISATIONS;

/** J1: a youth sanction that is breached and returned to court, and nowhere to live. Uteseksjonen stays, whatever the court says. */
export async function tellAksel({
  services,
  youths,
  houses,
  loadedOn,
  on,
  by,
  consents,
  permits,
}: Story): Promise<void> {
  const { id: youthId } = youths.aksel;
  const childWelfare = services['child-welfare'];
  const { followUps, sanctions, assignments } = services.outreach;

  await childWelfare.cases.open(by(childWelfareTrondheim, on({ months: 20 })), {
    ground: { kind: 'CONCERN', reference: 'BM-0101' },
    youthId,
    caseWorker: 'Berit Test',
    district: 'Midtbyen',
  });
  await childWelfare.decisions.decide(by(childWelfareTrondheim, on({ months: 19 })), {
    youthId,
    kind: 'VOLUNTARY_ASSISTANCE',
    statute: 'BVL_3_1',
    validFrom: on({ months: 19 }),
    executedBy: 'OUTREACH',
    executorId: uteseksjonen.id,
    wantedByYouth: true,
  });

  await followUps.start(by(uteseksjonen, on({ months: 14 })), {
    ground: { kind: 'OWN_WISH' },
    youthId,
    kind: 'LOW_THRESHOLD',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Mari Prøve', 'Ola Test'],
    bestilling: 'et sted å bo, og noen å snakke med',
    bestillingBy: 'YOUTH',
    countedAs: { gender: 'BOY', district: 'MIDTBYEN' },
  });
  const { ident: personId } = PROFESSIONALS.psychologistUteseksjonen;
  await assignments.assign(by(uteseksjonen, on({ months: 13 })), { youthId, personId });
  await followUps.start(by(uteseksjonen, on({ months: 11 })), {
    ground: { kind: 'DECISION', reference: 'KR-0101' },
    youthId,
    kind: 'YOUTH_SANCTION',
    legalBasis: 'PENAL_CODE_52',
    continuityStaff: ['Mari Prøve'],
  });
  const { id: sanctionId } = await sanctions.assess(by(uteseksjonen, on({ months: 12 })), {
    ground: { kind: 'OWN_WISH' },
    youthId,
    kind: 'UNGDOMSSTRAFF',
    source: 'COURT',
  });
  await sanctions.impose(by(uteseksjonen, on({ months: 11 })), {
    youthId,
    sanctionId,
    months: 12,
    conditions: [
      { kind: 'DRUG_TEST', absolute: true, proposedByYouth: false },
      { kind: 'USIT_TALKS', absolute: false, proposedByYouth: true },
      { kind: 'SCHOOL', absolute: false, proposedByYouth: true },
      { kind: 'NO_NEW_CRIME', absolute: true, proposedByYouth: false },
    ],
  });
  await sanctions.activatePlan(by(uteseksjonen, on({ months: 10 })), youthId, sanctionId);
  // Twice the plan is adjusted and goes on; the third breach goes to court.
  await sanctions.recordBreach(by(uteseksjonen, on({ months: 8 })), { youthId, sanctionId, kind: 'DRUG_TEST' });
  await sanctions.resume(by(uteseksjonen, on({ months: 7 })), youthId, sanctionId);
  await sanctions.recordBreach(by(uteseksjonen, on({ months: 6 })), { youthId, sanctionId, kind: 'USIT_TALKS' });
  await sanctions.resume(by(uteseksjonen, on({ months: 5 })), youthId, sanctionId);
  await sanctions.recordBreach(by(uteseksjonen, on({ months: 4 })), { youthId, sanctionId, kind: 'SCHOOL' });
  await sanctions.returnToCourt(by(uteseksjonen, on({ months: 3 })), youthId, sanctionId);

  // He applied before she had said yes; it waited for her.
  await services.housing.residencies.apply(by(bolig22b, on({ months: 1 })), {
    ground: { kind: 'APPLICATION', reference: 'BOLIG-0101' },
    youthId,
    houseId: houses.shared,
    gender: 'BOY',
  });
  await permits(demoGuardians(loadedOn).aksel, youthId, bolig22b, on({ days: 25 }));
  await consents(youthId, {
    to: bolig22b,
    purpose: 'B102',
    categories: ['OUTREACH_FOLLOW_UP'],
    givenOn: on({ days: 20 }),
  });
}
