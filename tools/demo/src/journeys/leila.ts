import { plus } from '@brobygger/domain';
import { momentOf } from '../calendar';
import { ORGANISATIONS } from '../organisations';
import type { Story } from '../story';
import { tellMapping } from './tell-mapping';

const { childWelfareBjerke, futv, navBjerke } = ORGANISATIONS;

/** J2: child welfare ends, NAV and Fra ungdom til voksen take over, and the three know of one another what Leila lets them. */
export async function tellLeila(story: Story): Promise<void> {
  await tellChildWelfare(story);
  await tellFollowUp(story);
  await tellNav(story);
  await tellTransfer(story);
  await tellHome(story);
  await tellLiving(story);
  await tellInOwnWords(story);
  await tellConsents(story);
  await tellAnswers(story);
}

async function tellChildWelfare({ services, youths, loadedOn, on, by }: Story): Promise<void> {
  const { id: youthId } = youths.leila;
  const { cases, decisions, plans } = services['child-welfare'];
  await cases.open(by(childWelfareBjerke, on({ years: 3 })), {
    ground: { kind: 'CONCERN', reference: 'BM-0202' },
    youthId,
    caseWorker: 'Guro Prøve',
    district: 'Bjerke',
  });
  await decisions.decide(by(childWelfareBjerke, on({ years: 2 })), {
    youthId,
    kind: 'VOLUNTARY_ASSISTANCE',
    statute: 'BVL_3_1',
    validFrom: on({ years: 2 }),
    validTo: on({ months: 5 }),
    executedBy: 'CHILD_WELFARE',
    wantedByYouth: true,
  });
  await decisions.decide(by(childWelfareBjerke, on({ months: 5 })), {
    youthId,
    kind: 'AFTERCARE',
    statute: 'BVL_3_6',
    validFrom: on({ months: 5 }),
    validTo: plus(loadedOn, { months: 4 }),
    executedBy: 'HOUSING',
    executorId: futv.id,
    wantedByYouth: true,
  });
  await plans.revise(by(childWelfareBjerke, on({ months: 5 })), {
    youthId,
    goals: ['Egen bolig som varer', 'En økonomi som går rundt'],
    items: [
      {
        name: 'Samtaler med saksbehandler',
        responsible: 'Barneverntjenesten i Bydel Bjerke',
        validFrom: on({ months: 5 }),
        validTo: plus(loadedOn, { months: 2 }),
        isFutv: false,
      },
      {
        name: 'Booppfølging',
        responsible: 'Fra ungdom til voksen',
        validFrom: on({ months: 4 }),
        validTo: plus(loadedOn, { months: 4 }),
        isFutv: true,
      },
    ],
    background: 'Det som hendte hjemme. Bare barnevernet leser dette.',
  });
}

async function tellFollowUp({ services, youths, loadedOn, on, by }: Story): Promise<void> {
  const { id: youthId } = youths.leila;
  const { followUps, homeSituations, ownPlans } = services.housing;
  const { id: followUpId } = await followUps.refer(by(futv, on({ months: 4 })), {
    ground: { kind: 'REFERRAL', reference: 'HENV-0202' },
    youthId,
    referringAgency: 'CHILD_WELFARE',
    basis: 'MEASURES_PLAN',
  });
  const meeting = by(futv, on({ months: 4, days: -7 }));
  await homeSituations.record(meeting, { youthId, kind: 'WITH_OTHERS' });
  await followUps.holdFirstMeeting(meeting, {
    youthId,
    followUpId,
    present: ['YOUTH', 'CASEWORKER', 'PROJECT_WORKER'],
    voluntary: true,
    motivated: true,
  });
  await followUps.accept(meeting, { youthId, followUpId });
  const planning = by(futv, on({ months: 3 }));
  const flat = await ownPlans.write(
    youthId,
    { followUpId, goal: 'Finne egen hybel', task: 'Gå på visninger', due: on({ months: 2 }) },
    planning.at,
  );
  await ownPlans.write(youthId, { followUpId, goal: 'Betale husleia selv' }, planning.at);
  await followUps.addPlanItem(planning, {
    youthId,
    followUpId,
    goal: 'Betale husleia selv',
    task: 'Sette opp et budsjett sammen',
    owner: 'Prosjektmedarbeider og NAV',
    doneBy: 'SERVICE',
    receiverId: navBjerke.id,
    due: plus(loadedOn, { months: 1 }),
  });
  await followUps.addPlanItem(planning, {
    youthId,
    followUpId,
    goal: 'Et fast møte i måneden',
    task: 'Kalle inn',
    owner: 'Saksbehandler',
    doneBy: 'FOLLOW_UP',
    due: plus(loadedOn, { months: 2 }),
  });
  await followUps.start(planning, { youthId, followUpId });
  await ownPlans.tickOff(
    youthId,
    { planItemId: flat.id, expectedVersion: flat.version, done: true },
    by(futv, on({ months: 2 })).at,
  );
}

async function tellNav({ services, youths, loadedOn, on, by }: Story): Promise<void> {
  const { id: youthId } = youths.leila;
  const { cases, section17, orders, income } = services.nav;
  await cases.open(by(navBjerke, on({ months: 4 })), {
    ground: { kind: 'APPLICATION', reference: 'NAV-0202' },
    youthId,
    office: 'NAV Bjerke',
  });
  await section17.grant(by(navBjerke, on({ months: 3 })), {
    youthId,
    validFrom: on({ months: 3 }),
    validTo: plus(loadedOn, { months: 9 }),
  });
  const ordering = by(navBjerke, on({ months: 3 }));
  const { id: orderId } = await orders.draft(ordering, {
    youthId,
    need: 'Booppfølging i egen hybel',
    goals: ['Egen hybel som varer'],
    legalBasis: 'sotjl. § 17',
    startsOn: on({ months: 2 }),
  });
  await orders.send(ordering, { youthId, orderId, receiverId: futv.id });
  await income.record(by(navBjerke, on({ months: 2 })), {
    youthId,
    source: 'LIVSOPPHOLD',
    monthlyNok: 11_500,
    selfSufficient: false,
    debtNok: 4_000,
  });
}

async function tellTransfer({ services, youths, loadedOn, on, by }: Story): Promise<void> {
  const { id: youthId } = youths.leila;
  const { cases, transfers } = services['child-welfare'];
  await cases.setStatus(by(childWelfareBjerke, on({ months: 2 })), { youthId, status: 'ENDING' });
  await transfers.start(by(childWelfareBjerke, on({ months: 2 })), {
    youthId,
    plannedOn: plus(loadedOn, { months: 2 }),
  });
  await transfers.send(by(childWelfareBjerke, on({ months: 2 })), { youthId, receiverId: navBjerke.id });
}

/** What was sent reaches the two on Leila's yes, and they accept: now both sides have it. */
async function tellAnswers(story: Story): Promise<void> {
  const { services, settled, on, by } = story;
  await settled();
  for (const [receiver, to] of [
    [services.housing.handoverReceiver, futv],
    [services.nav.handoverReceiver, navBjerke],
  ] as const) {
    const waiting = await receiver.unanswered(to.id);
    if (waiting.length === 0) throw new Error('what was sent has not arrived');
    for (const { id: handoverId } of waiting) {
      await receiver.answer(by(to, on({ days: 20 })), { handoverId, state: 'ACCEPTED' });
      if (to === futv) await tellProvidersForm(story, handoverId);
    }
  }
  await settled();
}

/** What the provider will do on what NAV ordered. */
const tellProvidersForm = async ({ services, youths, on, by }: Story, handoverId: string): Promise<unknown> =>
  services.housing.providerOrders.write(by(futv, on({ days: 18 })), {
    youthId: youths.leila.id,
    handoverId,
    offer: 'Et møte i uka hjemme hos henne, og hjelp med budsjett og husleie.',
    responsible: 'Prosjektmedarbeider',
    startsOn: on({ days: 14 }),
  });

/** How she is doing in her flat, and what she wants to manage alone. */
async function tellLiving(story: Story): Promise<void> {
  const { services, youths, on, by } = story;
  const { id: youthId } = youths.leila;
  await tellMapping(story, { youthId, organisation: futv }, [
    [2, [3, 2, 4, 2, 3, 4]],
    [1, [3, 3, 4, 3, 3, 5]],
  ]);
  await services.housing.independencePlans.write(by(futv, on({ months: 1 })), {
    youthId,
    goals: ['Betale regninger i tide', 'Sove godt i egen hybel'],
    summary: 'Hun klarer hybelen godt, og vil ha hjelp med regninger ut året.',
  });
}

async function tellHome({ services, youths, houses, loadedOn, on, by }: Story): Promise<void> {
  const { id: youthId } = youths.leila;
  const { residencies, rent } = services.housing;
  const moving = by(futv, on({ months: 2 }));
  await residencies.apply(moving, {
    ground: { kind: 'APPLICATION', reference: 'BOLIG-0202' },
    youthId,
    houseId: houses.flats,
    gender: 'GIRL',
  });
  await residencies.allocate(moving, { youthId, flatNo: 2 });
  await residencies.signRules(moving, youthId);
  await residencies.signContract(moving, youthId);
  await residencies.moveIn(moving, youthId);
  const [paidOn, dueOn] = [on({ months: 1 }), plus(loadedOn, { days: 7 })];
  await rent.charge(by(futv, on({ months: 2 })), { youthId, month: paidOn, amountNok: 7_200, dueOn: paidOn });
  await rent.pay(by(futv, paidOn), {
    clientKey: 'leila-first-month',
    youthId,
    amountNok: 7_200,
    paidOn,
    paidBy: 'NAV',
  });
  // Not paid yet, and not due either: it stands in the work list before it is owed.
  await rent.charge(by(futv, on({ days: 10 })), { youthId, month: dueOn, amountNok: 7_200, dueOn });
}

/** What she wrote for the first meeting, and revised since. No agency reads it until she lets one. */
async function tellInOwnWords({ services, youths, on }: Story): Promise<void> {
  const { id } = youths.leila;
  const { selfPresentations } = services.consent;
  const said = [
    ['ABOUT_ME', { months: 4 }, 'Jeg er 18 og liker å lage mat. Jeg går på skolen og vil bli kokk.'],
    ['CHALLENGES', { months: 4 }, 'Det er vanskelig å holde styr på regninger. Jeg sover dårlig når jeg bekymrer meg.'],
    ['WISHES', { months: 4 }, 'Jeg vil ha en egen hybel.'],
    ['WISHES', { months: 1 }, 'Jeg har fått hybel. Nå vil jeg klare å beholde den, og fullføre skolen.'],
    ['STRENGTHS', { months: 4 }, 'Jeg gir meg ikke. Jeg er flink med folk.'],
  ] as const;
  let version = 0;
  for (const [n, [section, ago, text]] of said.entries()) {
    const known = said[n - 1]?.[0] === section ? version : 0;
    const at = momentOf(on(ago));
    ({ version } = await selfPresentations.write(id, { section, version: known }, text, at));
    await selfPresentations.submit(id, { section, version }, at);
  }
  // A draft that nobody else reads.
  const help = { section: 'HELP_WANTED', version: 0 } as const;
  await selfPresentations.write(id, help, 'Jeg vil gjerne ha en å ringe når', momentOf(on({ days: 2 })));
}

/** One consent for each owner and recipient: a consent is about the data of one owner. */
async function tellConsents({ youths, on, consents }: Story): Promise<void> {
  const { id } = youths.leila;
  const given = { purpose: 'B101', givenOn: on({ days: 25 }) } as const;
  for (const to of [navBjerke, futv]) {
    await consents(id, { ...given, to, categories: ['CHILD_WELFARE_PLAN', 'CHILD_WELFARE_TRANSFER'] });
  }
  for (const to of [childWelfareBjerke, futv]) {
    await consents(id, { ...given, to, categories: ['NAV_SECTION_17', 'NAV_ORDERS'] });
  }
  for (const to of [navBjerke, childWelfareBjerke]) {
    await consents(id, { ...given, to, categories: ['HOUSING_RESIDENCY', 'HOUSING_FOLLOW_UP'] });
  }
}
