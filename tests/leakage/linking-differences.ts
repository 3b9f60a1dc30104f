import { newId, type Agency, type Caller } from '@brobygger/domain';
import { worker } from '../harness/callers';
import { serve } from '../harness/records';
import { SEEDED_AT, type Seed } from '../harness/seed';
import type { Difference } from './difference';
import { AGENCIES, ANY, houseOf, open } from './organisations';

/** Whom outreach alone knows is nobody to all others, and that one is linked to a youth tells them nothing. */
export function ofLinking(): readonly Difference[] {
  const elsewhere = newId();
  const askers: readonly [string, Agency, string | null][] = [
    ...AGENCIES.filter((agency) => agency !== 'OUTREACH').map(
      (agency) => [`a worker of ${agency} who serves the youth`, agency, null] as [string, Agency, null],
    ),
    ['a worker of another organisation of outreach, which serves the youth', 'OUTREACH', elsewhere],
  ];
  return [
    toBlockedWorker(),
    ...askers.flatMap(([name, agency, organisationId]) => [
      between(`${name}: outreach knows somebody who gave no number`, agency, organisationId, 'KNOWN'),
      between(`${name}: somebody who gave no number was linked to the youth`, agency, organisationId, 'LINKED'),
    ]),
  ];
}

/** Whom a youth has blocked sees neither the youth nor the person that the youth was. */
function toBlockedWorker(): Difference {
  const [youthId, organisations] = [newId(), houseOf()];
  const caller = worker('OUTREACH', organisations.OUTREACH);
  return {
    name: 'a worker of the organisation whom the youth has blocked: somebody who gave no number was linked to the youth',
    caller,
    purposes: ANY,
    youthId,
    seenIn: [],
    async both(seed) {
      await open(seed, organisations);
      await seed.youth({ id: youthId });
      await seed.knownWorkers(organisations.OUTREACH, caller.personId);
      await seed.platform.services.consent.blocks.block(youthId, caller.personId, SEEDED_AT);
    },
    async hidden(seed) {
      const author = { personId: 'Z900000', organisationId: organisations.OUTREACH, at: SEEDED_AT };
      const { unregisteredPersons, personLinks } = seed.platform.services.outreach;
      const { outreachPersonId } = await unregisteredPersons.begin(author, {
        knownAs: 'Rev',
        continuityStaff: ['Kari'],
      });
      await personLinks.link(author, { outreachPersonId, youthId });
    },
  };
}

function between(name: string, agency: Agency, elsewhere: string | null, differsIn: 'KNOWN' | 'LINKED'): Difference {
  const [youthId, organisations] = [newId(), houseOf()];
  const [own, asking] = [organisations.OUTREACH, elsewhere ?? organisations[agency]];
  const author = { personId: 'Z900000', organisationId: own, at: SEEDED_AT };
  const caller: Caller = worker(agency, asking);
  // Each world made its own.
  const persons = new Map<Seed, string>();
  const begin = async (seed: Seed): Promise<void> => {
    const person = { knownAs: 'Rev', ageByOwnWord: 17, continuityStaff: ['Kari'] };
    const { outreachPersonId } = await seed.platform.services.outreach.unregisteredPersons.begin(author, person);
    persons.set(seed, outreachPersonId);
  };
  return {
    name,
    caller,
    purposes: ANY,
    youthId,
    seenIn: [],
    ...(differsIn === 'KNOWN' ? { isReadByNobody: true } : {}),
    async both(seed) {
      await open(seed, organisations);
      if (elsewhere !== null) await seed.organisation(agency, elsewhere);
      await seed.youth({ id: youthId });
      await serve(seed, agency, asking, youthId);
      if (differsIn === 'LINKED') await begin(seed);
    },
    async hidden(seed) {
      if (differsIn === 'KNOWN') return begin(seed);
      const outreachPersonId = persons.get(seed) ?? '';
      await seed.platform.services.outreach.personLinks.link(author, { outreachPersonId, youthId });
    },
  };
}
