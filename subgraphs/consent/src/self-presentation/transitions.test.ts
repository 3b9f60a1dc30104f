import { createError, Role } from '@brobygger/domain';
import { reader, workerOf } from '../registry.test-setup';
import { after, SectionState, stateOf, TRANSITIONS, type SectionAct } from './transitions';
import { startWriting, type Author } from './writing.test-setup';

let world: Awaited<ReturnType<typeof startWriting>>;
beforeAll(async () => {
  world = await startWriting();
});
afterAll(() => world?.registry.stop());

const STATES = Object.values(SectionState);
const ACTS: readonly SectionAct[] = ['WRITE', 'SUBMIT', 'DISCARD'];

/** How a youth comes to each state, and the version that stands then. */
const REACH: Readonly<Record<SectionState, (author: Author) => Promise<number>>> = {
  EMPTY: () => Promise.resolve(0),
  async DRAFT(author) {
    await author.write('WISHES', 'a draft', 0);
    return 1;
  },
  async SUBMITTED(author) {
    await author.say('WISHES', 'submitted');
    return 1;
  },
  async REVISING(author) {
    await author.say('WISHES', 'submitted');
    await author.write('WISHES', 'a revision', 1);
    return 2;
  },
};
const DO: Readonly<Record<SectionAct, (author: Author, version: number) => ReturnType<Author['submit']>>> = {
  WRITE: (author, version) => author.write('WISHES', 'written', version),
  SUBMIT: (author, version) => author.submit('WISHES', version),
  DISCARD: (author, version) => author.discard('WISHES', version),
};
const MUTATIONS = {
  WRITE: 'writeSelfPresentation',
  SUBMIT: 'submitSelfPresentation',
  DISCARD: 'discardSelfPresentationDraft',
} as const satisfies Record<SectionAct, string>;

/** An empty section has no version of a draft: 1 is the lowest that an author can name. */
const knownAs = (act: SectionAct, version: number): number => (act === 'WRITE' ? version : Math.max(version, 1));

const matrix = STATES.flatMap((state) => ACTS.map((act) => [act, state, after(state, act)] as const));

test('the matrix has both what is allowed and what is not', () => {
  expect(matrix.filter(([, , then]) => then !== null)).toHaveLength(
    Object.values(TRANSITIONS).flatMap((of) => Object.keys(of)).length,
  );
  expect(matrix.filter(([, , then]) => then === null).map(([act, state]) => `${act} ${state}`)).toEqual([
    'SUBMIT EMPTY',
    'DISCARD EMPTY',
    'SUBMIT SUBMITTED',
    'DISCARD SUBMITTED',
  ]);
});

test.each(matrix)(
  '%s where the section is %s leads to %s, or is refused and changes nothing',
  async (act, state, then) => {
    const author = await world.anAuthor();
    const version = await REACH[state](author);
    const before = await author.sections();
    expect(before.find(({ section }) => section === 'WISHES')).toMatchObject({ state, version });
    const { data, codes } = await DO[act](author, knownAs(act, version));
    if (then === null) {
      expect(codes).toEqual([[MUTATIONS[act], 'CONFLICT']]);
      expect(await author.sections()).toEqual(before);
      return;
    }
    const next = act === 'SUBMIT' ? version : version + 1;
    expect(data).toEqual({ [MUTATIONS[act]]: { section: 'WISHES', state: then, version: next } });
    expect(await author.section('WISHES')).toMatchObject({ state: then, version: next });
  },
);

test.each(matrix)(
  '%s where the section is %s is refused to who knows another version, and changes nothing',
  async (act, state) => {
    const author = await world.anAuthor();
    const version = await REACH[state](author);
    const before = await author.sections();
    for (const other of [version + 1, version - 1].filter((each) => each >= (act === 'WRITE' ? 0 : 1))) {
      expect((await DO[act](author, other)).codes).toEqual([[MUTATIONS[act], 'CONFLICT']]);
    }
    expect(await author.sections()).toEqual(before);
  },
);

test('no state is without a way to it, and each follows from what there is', () => {
  const reached = new Set(Object.values(TRANSITIONS).flatMap((of) => Object.values(of)));
  expect([...STATES].filter((state) => !reached.has(state))).toEqual([]);
  const there = [false, true].flatMap((hasDraft) =>
    [false, true].map((isSubmitted) => stateOf({ hasDraft, isSubmitted })),
  );
  expect(there).toEqual(['EMPTY', 'SUBMITTED', 'DRAFT', 'REVISING']);
});

describe('who may', () => {
  const others = [
    ['a consent officer', reader(Role.CONSENT_OFFICER)],
    ['an auditor', reader(Role.AUDITOR)],
    ['a guardian', reader(Role.GUARDIAN)],
    ['a leader', { ...workerOf('HOUSING', '00000000-0000-4000-8000-00000000000a'), role: Role.LEADER }],
    ['a worker', workerOf('HOUSING', '00000000-0000-4000-8000-00000000000a')],
  ] as const;

  test.each(others)('write: not %s', async (_who, caller) => {
    for (const operation of [
      'mutation { writeSelfPresentation(input: { section: WISHES, text: "x", expectedVersion: 0 }) { version } }',
      'mutation { submitSelfPresentation(section: WISHES, version: 1) { version } }',
      'mutation { discardSelfPresentationDraft(section: WISHES, version: 1) { version } }',
    ]) {
      const { codes } = await world.registry.ask(caller, operation);
      expect(codes.map(([, code]) => code)).toEqual(['FORBIDDEN_ROLE']);
    }
  });

  test('write: not a youth whom nobody registered, who is told as much as of any id that nobody has', async () => {
    const stranger = reader(Role.YOUTH, '00000000-0000-4000-8000-0000000000ff');
    for (const caller of [stranger, reader(Role.YOUTH, 'no id')]) {
      const { codes } = await world.registry.ask(
        caller,
        'mutation { writeSelfPresentation(input: { section: WISHES, text: "x", expectedVersion: 0 }) { version } }',
      );
      expect(codes).toEqual([['writeSelfPresentation', createError('YOUTH_NOT_FOUND', '').extensions['code']]]);
    }
  });
});
