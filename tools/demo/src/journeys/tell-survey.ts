import { momentOf } from '../calendar';
import { ORGANISATIONS } from '../organisations';
import { demoFormerResidents, type DemoYouth } from '../people';
import type { Story } from '../story';

const { bolig22b } = ORGANISATIONS;
const QUESTIONS = ['THRIVES', 'SAFE', 'HEARD', 'COMMUNITY', 'HELP'] as const;

/** How many of those who lived in the other house answered each question with its second level, and the rest with its first. */
const SAID = { THRIVES: [5, 4, 5], SAFE: [5, 4, 6], HEARD: [4, 3, 5], COMMUNITY: [4, 5, 6], HELP: [3, 4, 5] } as const;

/**
 * 22B Bolig's survey of the spring. One answers it with his name, and those of a house that was closed afterwards without: so many that
 * what most of them said may be shown, since nothing is of fewer than eleven (ADR 0111).
 */
export async function tellSurvey(story: Story, namedYouthId: string): Promise<void> {
  const { services, loadedOn, on, by } = story;
  const { wellbeing, houses } = services.housing;
  const residents = demoFormerResidents(loadedOn);
  const { id: houseId } = await houses.create(by(bolig22b, on({ years: 2 })), {
    ...{ name: 'Bakkehuset', kind: 'COMMON_MEALS_HOUSE', genderRule: 'MIXED', capacity: residents.length },
  });
  const { houseTexts } = services.housing;
  for (const document of ['RULES', 'LEASE'] as const) {
    await houseTexts.publish(by(bolig22b, on({ years: 2 })), { houseId, document, text: 'Vi lager middag etter tur.' });
  }
  for (const resident of residents) await moveIn(story, houseId, resident);
  const { id: surveyId } = await wellbeing.open(by(bolig22b, on({ months: 5 })), { closesOn: on({ months: 4 }) });
  const answeredAt = momentOf(on({ months: 5, days: -3 }));
  const named = QUESTIONS.map((question) => ({ question, level: question === 'HELP' ? 3 : 5 }));
  await wellbeing.answer(namedYouthId, { surveyId, answers: named, isNamed: true }, answeredAt);
  for (const [n, { id }] of residents.entries()) {
    await wellbeing.answer(id, { surveyId, answers: answersOf(n) }, answeredAt);
  }
  for (const { id: youthId } of residents) {
    await services.housing.residencies.moveOut(by(bolig22b, on({ months: 3 })), { youthId, moveOut: 'OWN_RENTED' });
  }
  await houses.close(by(bolig22b, on({ months: 3 })), houseId);
}

async function moveIn(
  { services, on, by }: Story,
  houseId: string,
  { id: youthId, nationalId }: DemoYouth,
): Promise<void> {
  const { residencies } = services.housing;
  const author = by(bolig22b, on({ months: 14 }));
  await services.consent.youths.findOrRegister(nationalId, author.at);
  await residencies.apply(author, { ground: { kind: 'OWN_WISH' }, youthId, houseId, gender: 'OTHER' });
  await residencies.allocate(author, { youthId });
  for (const step of ['signRules', 'signContract', 'moveIn'] as const) await residencies[step](author, youthId);
}

const answersOf = (n: number) =>
  QUESTIONS.map((question) => {
    const [usual, other, others] = SAID[question];
    return { question, level: n < others ? other : usual };
  });
