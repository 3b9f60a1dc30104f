import { plus } from '@brobygger/domain';
import { momentOf } from '../calendar';
import { ORGANISATIONS } from '../organisations';
import type { Story } from '../story';

const { childWelfareBjerke, futv, navBjerke } = ORGANISATIONS;

/** J6: a move to another district while on aftercare. What rested on section 17 ends with the move; what rests on aftercare goes on. */
export async function tellNoor(story: Story): Promise<void> {
  const { services, youths, loadedOn, on, by, consents } = story;
  const { id: youthId } = youths.noor;
  const { cases, decisions } = services['child-welfare'];
  const { cases: navCases, caseClosing, section17 } = services.nav;
  const movedOn = on({ months: 2 });

  await cases.open(by(childWelfareBjerke, on({ years: 4 })), {
    ground: { kind: 'CONCERN', reference: 'BM-0606' },
    youthId,
    caseWorker: 'Guro Prøve',
    district: 'Bjerke',
  });
  await cases.setStatus(by(childWelfareBjerke, on({ months: 19 })), { youthId, status: 'AFTERCARE' });
  await decisions.decide(by(childWelfareBjerke, on({ months: 19 })), {
    youthId,
    kind: 'AFTERCARE',
    statute: 'BVL_3_6',
    validFrom: on({ months: 19 }),
    validTo: plus(loadedOn, { months: 5 }),
    executedBy: 'HOUSING',
    executorId: futv.id,
    wantedByYouth: true,
  });
  await navCases.open(by(navBjerke, on({ months: 14 })), {
    ground: { kind: 'APPLICATION', reference: 'NAV-0606' },
    youthId,
    office: 'NAV Bjerke',
    district: 'BJERKE',
  });
  await section17.grant(by(navBjerke, on({ months: 14 })), { youthId, validFrom: on({ months: 14 }) });

  await followUp(story, { referringAgency: 'CHILD_WELFARE', basis: 'AFTERCARE' }, 18);
  const onSection17 = await followUp(story, { referringAgency: 'NAV', basis: 'SECTION_17' }, 13);
  await consents(youthId, {
    to: futv,
    purpose: 'B104',
    categories: ['NAV_CASE'],
    givenOn: on({ months: 12 }),
    validTo: momentOf(on({ months: 1 })),
  });

  await caseClosing.close(by(navBjerke, movedOn), { youthId, reason: 'MOVED_DISTRICT', followUpOffered: true });
  await services.housing.followUps.end(by(futv, movedOn), {
    youthId,
    followUpId: onSection17,
    reason: 'MOVED_DISTRICT',
    followUpOffered: true,
  });
}

/** A follow-up from the referral to where it is under way, so many months ago. */
async function followUp(
  { services, youths, on, by }: Story,
  referral: Pick<Parameters<Story['services']['housing']['followUps']['refer']>[1], 'referringAgency' | 'basis'>,
  months: number,
): Promise<string> {
  const { id: youthId } = youths.noor;
  const { followUps, ownPlans } = services.housing;
  const author = by(futv, on({ months }));
  const { id: followUpId } = await followUps.refer(author, {
    ground: { kind: 'REFERRAL', reference: 'HENV-0606' },
    youthId,
    ...referral,
  });
  await followUps.holdFirstMeeting(author, {
    youthId,
    followUpId,
    present: ['YOUTH', 'CASEWORKER', 'PROJECT_WORKER'],
    voluntary: true,
    motivated: true,
  });
  await followUps.accept(author, { youthId, followUpId });
  await ownPlans.write(
    youthId,
    { followUpId, goal: 'Bo trygt for meg selv', due: on({ months: months - 6 }) },
    author.at,
  );
  await followUps.start(author, { youthId, followUpId });
  return followUpId;
}
