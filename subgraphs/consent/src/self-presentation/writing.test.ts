import { Role } from '@brobygger/domain';
import { reader } from '../registry.test-setup';
import { checkText } from './check-text';
import { SECTIONS } from './section';
import { startWriting } from './writing.test-setup';

let world: Awaited<ReturnType<typeof startWriting>>;
beforeAll(async () => {
  world = await startWriting();
});
afterAll(() => world?.registry.stop());

const WRITE = 'writeSelfPresentation';

describe('a youth writes a section', () => {
  test('first a draft, then submits it, and keeps every version that was submitted', async () => {
    const author = await world.anAuthor();
    expect((await author.write('ABOUT_ME', 'I play football', 0)).data).toEqual({
      [WRITE]: { section: 'ABOUT_ME', state: 'DRAFT', version: 1 },
    });
    await author.write('ABOUT_ME', 'I play football and chess', 1);
    expect(await author.section('ABOUT_ME')).toMatchObject({
      state: 'DRAFT',
      version: 2,
      draft: { text: 'I play football and chess' },
      submitted: null,
      history: [],
    });
    await author.submit('ABOUT_ME', 2);
    await author.write('ABOUT_ME', 'I play chess', 2);
    const revising = await author.section('ABOUT_ME');
    expect(revising).toMatchObject({ state: 'REVISING', draft: { text: 'I play chess' }, submitted: { version: 2 } });
    await author.submit('ABOUT_ME', 3);
    const section = await author.section('ABOUT_ME');
    expect(section).toMatchObject({
      state: 'SUBMITTED',
      draft: null,
      submitted: { version: 3, text: 'I play chess' },
      history: [
        { version: 3, text: 'I play chess', revisedAt: null, isOfFormer: false },
        { version: 2, text: 'I play football and chess', isOfFormer: false },
      ],
    });
    expect(section.history[1]?.revisedAt).not.toBeNull();
  });

  test('and finds all six in the order of the form, with the others as they were', async () => {
    const author = await world.anAuthor();
    await author.say('NETWORK', 'my aunt');
    const sections = await author.sections();
    expect(sections.map(({ section }) => section)).toEqual(SECTIONS);
    expect(sections.filter(({ state }) => state !== 'EMPTY').map(({ section }) => section)).toEqual(['NETWORK']);
    expect(await (await world.anAuthor()).sections()).toMatchObject(
      SECTIONS.map(() => ({ state: 'EMPTY', version: 0 })),
    );
  });

  test('and what is discarded is gone, while what was submitted stays, under a number that nobody took for it', async () => {
    const author = await world.anAuthor();
    await author.say('WISHES', 'a flat');
    await author.write('WISHES', 'no flat', 1);
    await author.discard('WISHES', 2);
    expect(await author.section('WISHES')).toMatchObject({
      version: 3,
      draft: null,
      submitted: { text: 'a flat' },
      history: [{ text: 'a flat' }],
    });
    // The page that still has the draft of version 2 open.
    expect((await author.write('WISHES', 'no flat at all', 2)).codes).toEqual([[WRITE, 'CONFLICT']]);
    const left = await world.registry.dataSource.query('select draft_text from self_presentation where youth_id = $1', [
      author.youthId,
    ]);
    expect(left).toEqual([{ draft_text: null }]);
  });

  test('and reads the history page by page', async () => {
    const author = await world.anAuthor();
    for (const text of ['one', 'two', 'three', 'four', 'five']) await author.say('WISHES', text);
    const read: string[] = [];
    let before: string | undefined;
    for (let pages = 0; pages < 3; pages += 1) {
      const sections = await author.sections({ first: 2, ...(before === undefined ? {} : { before }) });
      const { history = [] } = sections.find(({ section }) => section === 'WISHES') ?? {};
      read.push(...history.map(({ text }) => text));
      before = history.at(-1)?.id;
    }
    expect(read).toEqual(['five', 'four', 'three', 'two', 'one']);
    const OWN =
      'query ($first: Int, $before: ID) { me { selfPresentationSections(first: $first, before: $before) { state } } }';
    for (const [page, code] of [
      [{ first: 0 }, 'BAD_USER_INPUT'],
      [{ first: 101 }, 'BAD_USER_INPUT'],
      [{ before: 'no id' }, 'NOT_FOUND'],
    ] as const) {
      expect((await world.registry.ask(author.caller, OWN, page)).codes).toEqual([
        ['me.selfPresentationSections', code],
      ]);
    }
  });

  test('and no other youth reads them', async () => {
    const [author, other] = [await world.anAuthor(), await world.anAuthor()];
    await author.write('WISHES', 'a draft', 0);
    const query = `{ _entities(representations: [{ __typename: "Youth", id: "${author.youthId}" }]) {
      ... on Youth { selfPresentationSections { draft { text } } } } }`;
    for (const caller of [other.caller, reader(Role.CONSENT_OFFICER)]) {
      const { data, codes } = await world.registry.ask(caller, query);
      expect(JSON.stringify(data)).not.toContain('a draft');
      expect(codes.map(([, code]) => code)).toEqual(['FORBIDDEN_ROLE']);
    }
  });
});

describe('two at once', () => {
  test('leave one draft: the second is told which version stands, and nothing of the first is lost', async () => {
    const author = await world.anAuthor();
    const texts = Array.from({ length: 8 }, (_none, n) => `text ${n}`);
    const answers = await Promise.all(texts.map((text) => author.write('WISHES', text, 0)));
    const won = answers.findIndex(({ codes }) => codes.length === 0);
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    expect(answers.filter(({ codes }) => codes[0]?.[1] === 'CONFLICT')).toHaveLength(7);
    expect(await author.section('WISHES')).toMatchObject({ version: 1, draft: { text: texts[won] } });
  });

  test('submit it once', async () => {
    const author = await world.anAuthor();
    await author.write('WISHES', 'a flat', 0);
    const answers = await Promise.all([1, 2, 3].map(() => author.submit('WISHES', 1)));
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    expect((await author.section('WISHES')).history).toHaveLength(1);
  });

  test('where one writes and one submits, submit what its author knew, or nothing', async () => {
    const author = await world.anAuthor();
    await author.write('WISHES', 'first', 0);
    const [written, submitted] = await Promise.all([author.write('WISHES', 'second', 1), author.submit('WISHES', 1)]);
    const { history, draft } = await author.section('WISHES');
    const isSubmitted = submitted.codes.length === 0;
    expect(history.map(({ text }) => text)).toEqual(isSubmitted ? ['first'] : []);
    expect(written.codes).toEqual([]);
    expect(draft).toEqual({ text: 'second' });
  });

  test('the refusal says the version, the state and the argument, and none of the words', async () => {
    const { registry } = world;
    const author = await world.anAuthor();
    await author.say('WISHES', 'very private');
    const hop = { caller: author.caller, purpose: null, requestId: 'r', audience: 'consent' } as const;
    const query =
      'mutation { writeSelfPresentation(input: { section: WISHES, text: "mine", expectedVersion: 0 }) { version } }';
    const { errors = [] } = await registry.subgraph.execute(hop, { query, variables: {} });
    expect(errors.map(({ extensions }) => extensions)).toMatchObject([
      {
        code: 'CONFLICT',
        argument: 'input.expectedVersion',
        standing: { section: 'WISHES', state: 'SUBMITTED', version: 1 },
      },
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/private|mine/);
  });
});

describe('a text', () => {
  const refused: readonly [string, string][] = [
    ['nothing', ''],
    ['blanks alone', ' \n\u00a0 '],
    ['5,001 characters', 'ø'.repeat(5001)],
    ['5,001 characters of two units', '🙂'.repeat(5001)],
    ['a hundred thousand characters', 'x'.repeat(100_000)],
    ['a control character', 'a\u0007b'],
    ['a tabulator', 'a\tb'],
    ['a control character of the second set', 'a\u0085b'],
    ['an escape', 'a\u001b[31mb'],
  ];
  test.each(refused)('of %s is refused by the path, is not repeated, and leaves the draft', async (_what, text) => {
    const author = await world.anAuthor();
    await author.write('WISHES', 'as it was', 0);
    expect((await author.write('WISHES', text, 1)).codes).toEqual([[WRITE, 'BAD_USER_INPUT']]);
    expect(await author.section('WISHES')).toMatchObject({ version: 1, draft: { text: 'as it was' } });
    const refusal = (): void => checkText(text);
    expect(refusal).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: 'input.text' } }),
    );
  });

  test('with a null character is refused before it reaches the database, and an expected version below 0 is none', async () => {
    const author = await world.anAuthor();
    expect((await author.write('WISHES', 'a\u0000b', 0)).codes).toEqual([[WRITE, 'BAD_USER_INPUT']]);
    expect((await author.write('WISHES', 'a', -1)).codes).toEqual([[WRITE, 'BAD_USER_INPUT']]);
    expect((await author.write('WISHES', 'a', 1_000_000_000)).codes).toEqual([[WRITE, 'CONFLICT']]);
    expect((await author.write('WISHES', 'a', 1_000_000_001)).codes).toEqual([[WRITE, 'BAD_USER_INPUT']]);
    for (const version of [-1, 0, 1_000_000_001]) {
      expect((await author.submit('WISHES', version)).codes).toEqual([['submitSelfPresentation', 'BAD_USER_INPUT']]);
      expect((await author.discard('WISHES', version)).codes).toEqual([
        ['discardSelfPresentationDraft', 'BAD_USER_INPUT'],
      ]);
    }
  });

  test.each([
    ['5,000 characters', 'ø'.repeat(5000)],
    ['5,000 characters of two units', '🙂'.repeat(5000)],
    ['lines, however they end', 'one\ntwo\r\n\nthree'],
    ['any script', 'سلام — Привет — 你好'],
  ])('of %s is kept as it is', async (_what, text) => {
    const author = await world.anAuthor();
    await author.say('WISHES', text);
    expect(await author.section('WISHES')).toMatchObject({ submitted: { text } });
  });
});
