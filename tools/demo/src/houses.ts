import { plus, type LocalDate } from '@brobygger/domain';
import type { Platform } from '@brobygger/platform';
import { authorOn, before } from './calendar';
import { ORGANISATIONS } from './organisations';

/** The houses of the demo world, by id. */
export interface DemoHouses {
  /** Shared with students (22B Bolig). */
  readonly shared: string;
  /** Six flats with staff around the clock. */
  readonly staffed: string;
  /** Flats with follow-up (Fra ungdom til voksen). */
  readonly flats: string;
}

const RULES = 'Ro i huset fra klokka 23. Alle tar sin del av vaskelista. Gjester sier du fra om.';
const LEASE = 'Leien betales den første i måneden. Du kan si opp med en måneds varsel.';

/** The meetings in the shared house: how many days ago, how many came, and what was talked about. */
const MEETINGS = [
  [35, 2, ['Nye regler for gjester']],
  [21, 4, ['Ro om kvelden', 'Hvem handler inn']],
  [7, 3, ['Vaskeliste', 'Middag sammen på søndag']],
] as const;

/** Words the rules of the shared house anew, after those who live there moved in, and asks them how they are. */
export const askResidents = async (
  { houseTexts, wellbeing }: Platform['services']['housing'],
  { shared }: DemoHouses,
  loadedOn: LocalDate,
): Promise<void> => {
  const author = authorOn(ORGANISATIONS.bolig22b, before(loadedOn, { days: 5 }));
  const text = `${RULES} Husmøtet er hver torsdag.`;
  await houseTexts.publish(author, { houseId: shared, document: 'RULES', text });
  await wellbeing.open(author, { closesOn: plus(loadedOn, { days: 30 }) });
};

/** Opens the houses, each by the organisation that runs it. */
export async function openHouses(
  { houses, houseTexts, responsiblePersons, houseMeetings }: Platform['services']['housing'],
  loadedOn: LocalDate,
): Promise<DemoHouses> {
  const openedOn = before(loadedOn, { years: 3 });
  const bolig22b = authorOn(ORGANISATIONS.bolig22b, openedOn);
  const shared = await houses.create(bolig22b, {
    name: 'Elvehuset',
    kind: 'STUDENT_SHARED',
    genderRule: 'BOYS',
    capacity: 4,
    restarted: true,
  });
  const { id: responsiblePersonId } = await responsiblePersons.assign(bolig22b, {
    houseId: shared.id,
    name: 'Håkon Student',
    birthDate: before(loadedOn, { years: 26, months: 5 }),
    isStudent: true,
    validFrom: before(loadedOn, { years: 2 }),
  });
  const now = authorOn(ORGANISATIONS.bolig22b, loadedOn);
  await responsiblePersons.recordGuidance(now, { responsiblePersonId, guidedOn: before(loadedOn, { days: 7 }) });
  for (const [days, headcount, topics] of MEETINGS) {
    const heldOn = before(loadedOn, { days });
    await houseMeetings.record(now, { houseId: shared.id, heldOn, headcount, topics: [...topics] });
  }
  const staffed = await houses.create(authorOn(ORGANISATIONS.staffedHouse, openedOn), {
    name: 'Solsletta',
    kind: 'STAFFED_24H',
    genderRule: 'MIXED',
    capacity: 6,
    targetGroup: 'UNACCOMPANIED_MINORS',
    nightGuard: 'ACTIVE',
  });
  const flats = await houses.create(authorOn(ORGANISATIONS.futv, openedOn), {
    name: 'Lindehuset',
    kind: 'HYBEL_HOUSE',
    genderRule: 'MIXED',
    capacity: 5,
  });
  for (const [author, houseId] of [
    [bolig22b, shared.id],
    [authorOn(ORGANISATIONS.staffedHouse, openedOn), staffed.id],
    [authorOn(ORGANISATIONS.futv, openedOn), flats.id],
  ] as const) {
    await houseTexts.publish(author, { houseId, document: 'RULES', text: RULES });
    await houseTexts.publish(author, { houseId, document: 'LEASE', text: LEASE });
  }
  return { shared: shared.id, staffed: staffed.id, flats: flats.id };
}
