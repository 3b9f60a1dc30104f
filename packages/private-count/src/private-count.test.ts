import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type Answer, answerQuestion, createAsker } from './index';

const IDENTITY = Buffer.alloc(32).toString('base64url');
const NO_POINT = Buffer.alloc(32, 255).toString('base64url');

/** A point of somebody else's question. */
let stranger: readonly string[];
beforeAll(async () => {
  stranger = (await createAsker(ids(1))).question;
});

const ids = (count: number): string[] => Array.from({ length: count }, () => randomUUID());

async function asked(mine: readonly string[], theirs: readonly string[]) {
  const asker = await createAsker(mine);
  return { asker, answer: await answerQuestion(asker.question, theirs) };
}

async function count(mine: readonly string[], theirs: readonly string[]): Promise<number> {
  const { asker, answer } = await asked(mine, theirs);
  return asker.countIn(answer);
}

describe('the asker', () => {
  test('learns how many are in both sets, whichever they are', async () => {
    const id = fc.integer({ min: 0, max: 20 }).map((n) => `youth-${n}`);
    await fc.assert(
      fc.asyncProperty(fc.array(id, { maxLength: 12 }), fc.array(id, { maxLength: 12 }), async (mine, theirs) => {
        expect(await count(mine, theirs)).toBe([...new Set(mine)].filter((each) => theirs.includes(each)).length);
      }),
      { numRuns: 40 },
    );
  });

  test('counts 16 of 28', async () => {
    const youths = ids(28);
    expect(await count(youths, [...ids(20), ...youths.slice(0, 16)])).toBe(16);
  });

  test('gets a list as long for one as for two hundred', async () => {
    const lengths = await Promise.all(
      [0, 1, 200].map(async (size) => (await asked(ids(1), ids(size))).answer.own.length),
    );
    expect(lengths).toEqual([256, 256, 256]);
    expect((await asked(ids(1), ids(257))).answer.own).toHaveLength(512);
  });

  test('counts nothing in an answer to another question', async () => {
    const youths = ids(6);
    const [one, other] = await Promise.all([asked(youths, youths), asked(youths, youths)]);
    expect(await one.asker.countIn(other.answer)).toBe(0);
    expect(await one.asker.countIn(one.answer)).toBe(6);
  });
});

describe('what crosses', () => {
  test('holds no id, and no point or tag of it that comes again', async () => {
    const youths = ids(8);
    const runs = await Promise.all([1, 2, 3].map(() => asked(youths, youths)));
    const sent = runs.map(({ asker, answer }) => [...asker.question, ...answer.doubled, ...answer.own]);
    for (const youth of youths) {
      expect(JSON.stringify(sent)).not.toContain(youth);
      expect(JSON.stringify(sent)).not.toContain(Buffer.from(youth.replaceAll('-', ''), 'hex').toString('base64url'));
    }
    expect(new Set(sent.flat()).size).toBe(sent.flat().length);
  });

  // Of two askers' points as one question, each asker sees which was answered first.
  test("is in an order that says nothing of which of the asker's ids was counted", async () => {
    const counts = new Set<number>();
    for (let run = 0; run < 40; run++) {
      const [shared = '', other = ''] = ids(2);
      const [first, second] = await Promise.all([createAsker([shared]), createAsker([other])]);
      const { doubled, own } = await answerQuestion([...first.question, ...second.question], [shared]);
      counts.add(await first.countIn({ doubled: doubled.slice(0, 1), own }));
    }
    expect(counts).toEqual(new Set([0, 1]));
  });

  test("is in an order that says nothing of where in the other's set the counted one was", async () => {
    const halves = new Set<number>();
    for (let run = 0; run < 40; run++) {
      const [shared = '', ...others] = ids(3);
      const { asker, answer } = await asked([shared], [shared, ...others]);
      halves.add(await asker.countIn({ ...answer, own: answer.own.slice(0, 128) }));
    }
    expect(halves).toEqual(new Set([0, 1]));
  });
});

describe('the answerer refuses', () => {
  test.each<[string, (question: readonly string[]) => unknown]>([
    ['what is no list', () => 'point'],
    ['nothing', () => undefined],
    ['the identity, which no secret changes', ([, ...rest]) => [IDENTITY, ...rest]],
    ['what encodes no point', ([, ...rest]) => [NO_POINT, ...rest]],
    ['a point in another encoding', ([first = '', ...rest]) => [`${first}=`, ...rest]],
    ['a point that is cut short', ([first = '', ...rest]) => [first.slice(0, -2), ...rest]],
    ['what is no text', ([, ...rest]) => [7, ...rest]],
    ['the same point twice', ([first, , ...rest]) => [first, first, ...rest]],
  ])('%s', async (_name, changed) => {
    const { question } = await createAsker(ids(5));
    await expect(answerQuestion(changed(question), ids(3))).rejects.toThrow(TypeError);
  });
});

describe('the asker refuses', () => {
  test.each<[string, (answer: Answer) => unknown]>([
    ['no answer', () => null],
    ['an answer without tags', ({ doubled }) => ({ doubled })],
    ['an answer without points', ({ own }) => ({ own })],
    ['a point too few', ({ doubled, own }) => ({ doubled: doubled.slice(1), own })],
    ['a point too many', ({ doubled, own }) => ({ doubled: [...doubled, ...stranger], own })],
    ['the same point twice', ({ doubled: [first, , ...rest], own }) => ({ doubled: [first, first, ...rest], own })],
    ['the identity', ({ doubled: [, ...rest], own }) => ({ doubled: [IDENTITY, ...rest], own })],
    ['what encodes no point', ({ doubled: [, ...rest], own }) => ({ doubled: [NO_POINT, ...rest], own })],
    ['a tag that is none', ({ doubled, own: [, ...rest] }) => ({ doubled, own: ['tag', ...rest] })],
  ])('%s', async (_name, changed) => {
    const { asker, answer } = await asked(ids(5), ids(3));
    await expect(asker.countIn(changed(answer))).rejects.toThrow(TypeError);
  });
});
