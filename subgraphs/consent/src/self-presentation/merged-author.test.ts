import { workerOf } from '../registry.test-setup';
import { AT, startMergingRegistry, type MergingRegistry } from '../youth-merge/merging.test-setup';
import { authorIn, type Author, type ToldSection } from './writing.test-setup';

let world: MergingRegistry;
beforeAll(async () => {
  world = await startMergingRegistry();
});
afterAll(() => world?.registry.stop());

async function twoAuthors(): Promise<readonly [kept: Author, former: Author]> {
  const [kept, former] = await world.two();
  return [authorIn(world.registry, kept), authorIn(world.registry, former)];
}

const wordsIn = ({ draft, submitted, history, draftsOfFormer }: ToldSection) => ({
  draft: draft?.text ?? null,
  submitted: submitted?.text ?? null,
  history: history.map(({ text, isOfFormer }) => [text, isOfFormer]),
  draftsOfFormer: draftsOfFormer.map(({ text }) => text),
});

test('what was written under a registration that is merged into another is the person’s to read there, all of it', async () => {
  const [kept, former] = await twoAuthors();
  await former.say('WISHES', 'a flat');
  await former.say('WISHES', 'a flat by the river');
  await former.write('WISHES', 'a boat', 2);
  await former.say('NETWORK', 'my aunt');
  await kept.say('WISHES', 'a room');
  await kept.write('WISHES', 'two rooms', 1);
  await world.merged(kept.youthId, former.youthId);
  expect(wordsIn(await kept.section('WISHES'))).toEqual({
    draft: 'two rooms',
    submitted: 'a room',
    history: [
      ['a room', false],
      ['a flat by the river', true],
      ['a flat', true],
    ],
    draftsOfFormer: ['a boat'],
  });
  expect(wordsIn(await kept.section('NETWORK'))).toEqual({
    draft: null,
    submitted: null,
    history: [['my aunt', true]],
    draftsOfFormer: [],
  });
});

test('and goes to nobody on a consent of the one that is kept, until the person submits it there', async () => {
  const [kept, former] = await twoAuthors();
  await former.say('WISHES', 'a flat');
  const recipientId = await world.registry.anOrganisation('HOUSING');
  await world.consent(kept.youthId, recipientId, ['SELF_PRESENTATION_WISHES'], AT);
  await world.merged(kept.youthId, former.youthId);
  const read = async () =>
    (
      await world.registry.ask(
        workerOf('HOUSING', recipientId),
        `{ youth(id: "${kept.youthId}") { selfPresentation { text } } }`,
        {},
        'B102',
      )
    ).data;
  expect(await read()).toEqual({ youth: { selfPresentation: [] } });
  await kept.say('WISHES', 'a flat');
  expect(await read()).toEqual({ youth: { selfPresentation: [{ text: 'a flat' }] } });
});

test('who is signed in as the former writes nothing and reads nothing', async () => {
  const [kept, former] = await twoAuthors();
  await former.say('WISHES', 'a flat');
  await former.write('WISHES', 'a boat', 1);
  await world.merged(kept.youthId, former.youthId);
  for (const answer of [
    await former.write('WISHES', 'a room', 2),
    await former.submit('WISHES', 2),
    await former.discard('WISHES', 2),
  ]) {
    expect(answer.codes.map(([, code]) => code)).toEqual(['YOUTH_NOT_FOUND']);
  }
  expect(await former.sections()).toEqual([]);
});

test('when it turns out to be two persons, each has the own words back and none of the other’s', async () => {
  const [kept, former] = await twoAuthors();
  await former.say('WISHES', 'a flat');
  await former.write('WISHES', 'a boat', 1);
  await kept.say('NETWORK', 'my aunt');
  const [keptBefore, formerBefore] = [await kept.sections(), await former.sections()];
  const mergeId = await world.merged(kept.youthId, former.youthId);
  expect(await kept.sections()).not.toEqual(keptBefore);
  await world.undo(mergeId);
  expect(await kept.sections()).toEqual(keptBefore);
  expect(await former.sections()).toEqual(formerBefore);
});
