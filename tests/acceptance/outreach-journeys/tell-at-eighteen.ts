import type { Desk, Reading } from '../../harness/desk';
import type { JourneyWorld } from './journey-world';
import { tellYouthSanction, type SanctionDates } from './tell-youth-sanction';

/** What a service sees of the youth: whether the caseload has him, and what it reads. */
interface Sight {
  readonly isListed: boolean;
  readonly seen: Reading;
}

/**
 * Aksel as he is 18, with the same sentence behind him: NAV begins service and grants advice and guidance, and he lets NAV know of the
 * follow-up. Uteseksjonen is for him past 18 too (USIT annual report 2016, on the way from children's services to those of adults).
 */
export async function tellAtEighteen(
  world: JourneyWorld,
  dates: SanctionDates,
): Promise<Readonly<Record<'nav' | 'uteseksjonen', Sight>>> {
  const aksel = await world.youth('Aksel Myr', 18);
  const { id: youthId } = aksel;
  await tellYouthSanction(world, aksel, dates);
  await world.serve('nav', aksel);
  await world.nav.write('grantSection17', { input: { youthId, validFrom: world.today } });
  await world.nav.write('recordIncome', {
    input: { youthId, source: 'LIVSOPPHOLD', monthlyNok: 9_000, selfSufficient: false },
  });
  await aksel.consents('nav', 'B101', ['OUTREACH_FOLLOW_UP']);
  const isListed = async ({ ask }: Desk, caseload: string): Promise<boolean> =>
    (await ask(`{ ${caseload}(first: 50) { edges { node { id } } } }`)).text.includes(youthId);
  const sanction = 'followUps { kind endedOn } sanction { state }';
  return {
    nav: {
      isListed: await isListed(world.nav, 'navCaseload'),
      seen: await world.nav.read(
        youthId,
        `nav { section17 { status } income { selfSufficient } } outreach { ${sanction} breachCount }`,
        'B101',
      ),
    },
    uteseksjonen: {
      isListed: await isListed(world.uteseksjonen, 'outreachCaseload'),
      seen: await world.uteseksjonen.read(youthId, `nav { section17 { status } } outreach { ${sanction} }`, 'B101'),
    },
  };
}
