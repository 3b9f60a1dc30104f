import { newId, type Caller } from '@brobygger/domain';
import { auditor, guardian, leader, officer, worker } from '../harness/callers';
import { serve } from '../harness/records';
import { SEEDED_AT, type Seed } from '../harness/seed';
import type { Difference } from './difference';
import { ANY, houseOf, open } from './organisations';

type Section = 'ABOUT_ME' | 'CHALLENGES' | 'WISHES' | 'NETWORK';

/** The youth submits a text of the section, as the next version. */
async function say({ platform }: Seed, youthId: string, section: Section, text: string, version = 0): Promise<void> {
  const { selfPresentations } = platform.services.consent;
  const written = await selfPresentations.write(youthId, { section, version }, text, SEEDED_AT);
  await selfPresentations.submit(youthId, { section, version: written.version }, SEEDED_AT);
}

/** The youth writes of the section what nobody else is to read yet. */
const draft = ({ platform }: Seed, youthId: string, section: Section, version = 0): Promise<unknown> =>
  platform.services.consent.selfPresentations.write(youthId, { section, version }, 'et utkast', SEEDED_AT);

async function sayAll(seed: Seed, youthId: string): Promise<void> {
  await say(seed, youthId, 'ABOUT_ME', 'om meg');
  await say(seed, youthId, 'CHALLENGES', 'det som er vanskelig');
  await draft(seed, youthId, 'NETWORK');
}

/** What a worker may not see of the youth's own words: of no section, and beside one that is shared. */
function ofWorkers(): readonly Difference[] {
  const made = (
    name: string,
    part: Pick<Difference, 'both' | 'hidden'>,
    caller: Caller,
    youthId: string,
  ): Difference => ({
    name: `a worker ${name}`,
    caller,
    purposes: ANY,
    youthId,
    seenIn: [],
    ...part,
  });
  const [servedId, sharedId, strangeId] = [newId(), newId(), newId()];
  const [first, second, third] = [houseOf(), houseOf(), houseOf()];
  const known = async (seed: Seed, youthId: string, organisations: typeof first): Promise<void> => {
    await open(seed, organisations);
    await seed.youth({ id: youthId });
    await serve(seed, 'NAV', organisations.NAV, youthId);
  };
  return [
    made(
      'with no consent to a section: the youth has written of herself',
      { both: (seed) => known(seed, servedId, first), hidden: (seed) => sayAll(seed, servedId) },
      worker('NAV', first.NAV),
      servedId,
    ),
    made(
      'with consent to a section: the youth has written others, and a draft of the next version of that one',
      {
        async both(seed) {
          await known(seed, sharedId, second);
          await say(seed, sharedId, 'WISHES', 'en hybel');
          const form = { youthId: sharedId, recipientId: second.NAV, purpose: 'B101' } as const;
          await seed.consent({ ...form, categories: ['SELF_PRESENTATION_WISHES'] });
        },
        async hidden(seed) {
          await sayAll(seed, sharedId);
          await draft(seed, sharedId, 'WISHES', 1);
        },
      },
      worker('NAV', second.NAV),
      sharedId,
    ),
    made(
      'with consent to a section that the youth has not submitted: there are a draft of it and other sections',
      {
        async both(seed) {
          await known(seed, strangeId, third);
          const form = { youthId: strangeId, recipientId: third.NAV, purpose: 'B101' } as const;
          await seed.consent({ ...form, categories: ['SELF_PRESENTATION_WISHES'] });
        },
        async hidden(seed) {
          await sayAll(seed, strangeId);
          await draft(seed, strangeId, 'WISHES');
        },
      },
      worker('NAV', third.NAV),
      strangeId,
    ),
  ];
}

/** Nor those who see consents, log or counts, nor the own guardian. */
function ofOverseers(): readonly Difference[] {
  const guardianId = newId();
  const askers: readonly (readonly [string, Caller])[] = [
    ['a consent officer', officer()],
    ['an auditor', auditor()],
    ['a leader', leader('NAV', newId())],
    ["the youth's own guardian", guardian(guardianId)],
  ];
  return askers.map(([name, caller]) => {
    const youthId = newId();
    return {
      name: `${name}: the youth has written of herself`,
      caller,
      purposes: [caller.role === 'LEADER' ? 'B107' : undefined],
      youthId,
      // There an officer finds who serves youths of whom other differences are.
      seenIn: caller.role === 'CONSENT_OFFICER' ? ['Query.unusualBeginnings'] : [],
      async both(seed) {
        await seed.youth({ id: youthId });
        if (caller.role === 'GUARDIAN') await seed.guardian(youthId, guardianId);
      },
      hidden: (seed) => sayAll(seed, youthId),
    };
  });
}

/** What a youth writes, and who may not see it. */
export const ofOwnWords = (): readonly Difference[] => [...ofWorkers(), ...ofOverseers()];
