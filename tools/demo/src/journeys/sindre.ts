import { ORGANISATIONS, PROFESSIONALS } from '../organisations';
import { demoGuardians } from '../people';
import type { Story } from '../story';

const { bolig22b, kontaktsenter22b, navOstbyen } = ORGANISATIONS;

/**
 * J7: a shared house and a working week, and a talk with the nurse that stays between two. What held at 17 by the
 * guardian's hand is over at 18.
 */
export async function tellSindre(story: Story): Promise<void> {
  await tellHouse(story);
  await tellDays(story);
  const { youths, on, consents } = story;
  const { id } = youths.sindre;
  await consents(id, {
    to: navOstbyen,
    purpose: 'B102',
    categories: ['HOUSING_RESIDENCY'],
    givenOn: on({ months: 8 }),
    signedBy: ['GUARDIAN', 'YOUTH'],
    guardianId: demoGuardians(story.loadedOn).sindre.id,
  });
  await consents(id, { to: navOstbyen, purpose: 'B102', categories: ['HOUSING_RENT'], givenOn: on({ months: 2 }) });
}

async function tellHouse({ services, youths, houses, loadedOn, on, by, permits }: Story): Promise<void> {
  const { id: youthId } = youths.sindre;
  const { residencies, rent } = services.housing;
  await permits(demoGuardians(loadedOn).sindre, youthId, bolig22b, on({ months: 10 }));
  await residencies.apply(by(bolig22b, on({ months: 10 })), {
    ground: { kind: 'APPLICATION', reference: 'BOLIG-0707' },
    youthId,
    houseId: houses.shared,
    gender: 'BOY',
  });
  const moving = by(bolig22b, on({ months: 9 }));
  await residencies.allocate(moving, { youthId, flatNo: 3 });
  await residencies.signRules(moving, youthId);
  await residencies.signContract(moving, youthId, ['YOUTH', 'GUARDIAN']);
  await residencies.moveIn(moving, youthId);
  await rent.record(by(bolig22b, on({ months: 2 })), {
    youthId,
    monthNok: 5_200,
    arrearsNok: 0,
    dueOn: on({ months: 2 }),
    paidOn: on({ months: 2 }),
  });
  await rent.record(by(bolig22b, on({ days: 20 })), {
    youthId,
    monthNok: 5_200,
    arrearsNok: 3_400,
    dueOn: on({ months: 1 }),
  });
}

async function tellDays({ services, youths, on, by }: Story): Promise<void> {
  const { id: youthId } = youths.sindre;
  const { cases, qualification } = services.nav;
  const { followUps, nurseTalks, assignments } = services.outreach;
  await followUps.start(by(kontaktsenter22b, on({ months: 11 })), {
    ground: { kind: 'OWN_WISH' },
    youthId,
    kind: 'LOW_THRESHOLD',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Silje Test'],
  });
  const { ident } = PROFESSIONALS.nurse22b;
  await assignments.assign(by(kontaktsenter22b, on({ days: 51 })), { youthId, personId: ident });
  const nurse = { ...by(kontaktsenter22b, on({ days: 50 })), personId: ident };
  await nurseTalks.record(nurse, { ground: { kind: 'OWN_WISH' }, youthId, themes: ['MENTAL'] });
  await cases.open(by(navOstbyen, on({ months: 3 })), {
    ground: { kind: 'APPLICATION', reference: 'NAV-0707' },
    youthId,
    office: 'NAV Østbyen',
  });
  await qualification.enrol(by(navOstbyen, on({ months: 2 })), youthId);
  for (const [days, attendedDays] of [
    [28, 4],
    [21, 3],
    [14, 5],
  ] as const) {
    await qualification.recordWeek(by(navOstbyen, on({ days })), { youthId, attendedDays, plannedDays: 5 });
  }
}
