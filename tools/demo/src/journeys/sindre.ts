import { isoWeekOf, plus, type LocalDate } from '@brobygger/domain';
import { ORGANISATIONS, PROFESSIONALS } from '../organisations';
import { demoGuardians } from '../people';
import type { Story } from '../story';
import { tellMapping } from './tell-mapping';
import { tellSurvey } from './tell-survey';

const { bolig22b, kontaktsenter22b, navOstbyen } = ORGANISATIONS;

/**
 * J7: a shared house and a working week, and a talk with the nurse that stays between two. What held at 17 by the
 * guardian's hand is over at 18.
 */
export async function tellSindre(story: Story): Promise<void> {
  await tellHouse(story);
  await tellLiving(story);
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

async function tellHouse(story: Story): Promise<void> {
  const { services, youths, houses, loadedOn, on, by, permits } = story;
  const { id: youthId } = youths.sindre;
  const { residencies } = services.housing;
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
  await tellRent(story);
}

/** How he has been doing since he moved in, and the plan for a home of his own; he answered the survey of the spring with his name. */
async function tellLiving(story: Story): Promise<void> {
  const { services, youths, loadedOn, on, by } = story;
  const { id: youthId } = youths.sindre;
  const { independencePlans } = services.housing;
  await tellMapping(story, { youthId, organisation: bolig22b }, [
    [8, [2, 1, 3, 2, 2, 1]],
    [5, [2, 2, 3, 3, 2, 3]],
    [1, [3, 4, 4, 3, 4, 4]],
  ]);
  await independencePlans.write(by(bolig22b, on({ months: 6 })), {
    youthId,
    goals: ['Lage middag selv', 'Stå opp til tiden'],
    summary: 'Han lærer fort, og trenger noen å spørre.',
  });
  await independencePlans.write(by(bolig22b, on({ months: 1 })), {
    youthId,
    goals: ['Betale leia selv hver måned', 'Finne en hybel nær jobben'],
    summary: 'Han lager mat, holder orden og kommer på husmøtene. Penger er det vanskeligste.',
    movesOutOn: plus(loadedOn, { months: 5 }),
  });
  await tellSurvey(story, youthId);
}

/** A month that was paid, one that was paid in part, after a slip of the hand, and one that falls due soon. */
async function tellRent({ services, youths, loadedOn, on, by }: Story): Promise<void> {
  const { id: youthId } = youths.sindre;
  const { rent } = services.housing;
  const [first, second, next] = [on({ months: 2 }), on({ months: 1 }), plus(loadedOn, { days: 10 })];
  for (const dueOn of [first, second, next]) {
    await rent.charge(by(bolig22b, first), { youthId, month: dueOn, amountNok: 5_200, dueOn });
  }
  const pay = (clientKey: string, paidOn: LocalDate, amountNok: number) =>
    rent.pay(by(bolig22b, paidOn), { clientKey, youthId, amountNok, paidOn, paidBy: 'YOUTH' });
  await pay('sindre-first', first, 5_200);
  const slip = await pay('sindre-slip', on({ days: 20 }), 180);
  await rent.reverse(by(bolig22b, on({ days: 20 })), { youthId, entryId: slip.id, reason: 'WRONGLY_ENTERED' });
  await pay('sindre-second', on({ days: 20 }), 1_800);
}

async function tellDays(story: Story): Promise<void> {
  const { services, youths, on, by } = story;
  const { id: youthId } = youths.sindre;
  const { cases } = services.nav;
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
  await tellQualification(story);
}

/** NAV refers him to 22B Kvalifisering, 22B accepts on his yes, and writes three weeks of his; it has begun with fewer than eight. */
async function tellQualification(story: Story): Promise<void> {
  const { services, settled, youths, on, by, consents } = story;
  const { qualification } = services.nav;
  const { id: youthId } = youths.sindre;
  const startsOn = on({ months: 2 });
  const [nav, runner] = [by(navOstbyen, startsOn), by(kontaktsenter22b, startsOn)];
  const { id: receiverId } = kontaktsenter22b;
  const group = { name: 'Kvalifisering, dagtid', runById: receiverId, startsOn, capacity: 12 };
  const { id: groupId } = await qualification.openGroup(nav, group);
  await consents(youthId, {
    to: kontaktsenter22b,
    purpose: 'B102',
    categories: ['NAV_QUALIFICATION'],
    givenOn: startsOn,
  });
  const { id: handoverId } = await qualification.refer(nav, { youthId, receiverId });
  await settled();
  await services.outreach.handoverReceiver.answer(runner, { handoverId, state: 'ACCEPTED' });
  await settled();
  await qualification.enrol(runner, { youthId, groupId });
  for (const [days, attendedDays, activities] of [
    [28, 4, ['WORK_TRAINING', 'FOLLOW_UP_TALK']],
    [21, 3, ['WORK_TRAINING', 'EXERCISE']],
    [14, 5, ['WORK_TRAINING', 'TRIP', 'LEISURE']],
  ] as const) {
    const day = on({ days });
    const week = { week: isoWeekOf(day), activities, attendedDays, plannedDays: 5 };
    await qualification.recordWeek(by(kontaktsenter22b, day), { youthId, ...week });
  }
}
