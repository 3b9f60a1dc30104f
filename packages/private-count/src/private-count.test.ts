import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { closeCount, joinCount, openCount, type Joining, type Opening } from './index';

const IDENTITY = Buffer.alloc(32).toString('base64url');
const NO_POINT = Buffer.alloc(32, 255).toString('base64url');

const ids = (count: number): string[] => Array.from({ length: count }, () => randomUUID());

async function joined(mine: readonly string[], theirs: readonly string[]) {
  const opening = await openCount(theirs);
  return { opening, joining: await joinCount(mine, opening.points) };
}

async function count(mine: readonly string[], theirs: readonly string[]): Promise<number> {
  const { opening, joining } = await joined(mine, theirs);
  return closeCount(opening, joining);
}

let opening: Opening;
let joining: Joining;
beforeAll(async () => {
  ({ opening, joining } = await joined(ids(6), ids(3)));
});

describe('the one who is asked', () => {
  test('learns how many are in both sets, whichever they are', async () => {
    const id = fc.integer({ min: 0, max: 20 }).map((n) => `youth-${n}`);
    await fc.assert(
      fc.asyncProperty(fc.array(id, { maxLength: 12 }), fc.array(id, { maxLength: 12 }), async (mine, theirs) => {
        expect(await count(mine, theirs)).toBe([...new Set(mine)].filter((each) => theirs.includes(each)).length);
      }),
      { numRuns: 3 },
    );
  });

  test('counts 16 of 28', async () => {
    const youths = ids(28);
    expect(await count(youths, [...ids(20), ...youths.slice(0, 16)])).toBe(16);
  });

  test('opens with a list as long for none as for two hundred', async () => {
    const lengths = await Promise.all([0, 1, 200, 257].map(async (size) => (await openCount(ids(size))).points.length));
    expect(lengths).toEqual([256, 256, 256, 512]);
  });

  test('counts nothing in what joins another opening', async () => {
    const youths = ids(6);
    const other = await joined(youths, youths);
    expect(await closeCount(await openCount(youths), other.joining)).toBe(0);
    expect(await closeCount(other.opening, other.joining)).toBe(6);
  });

  test.each<[string, (joining: Joining) => { readonly mine: unknown; readonly doubled: unknown }]>([
    ['nothing', () => ({ mine: undefined, doubled: undefined })],
    ['a doubled point too few', ({ mine, doubled }) => ({ mine, doubled: doubled.slice(1) })],
    ['the same doubled point twice', ({ mine, doubled: [, ...rest] }) => ({ mine, doubled: [rest[0], ...rest] })],
    ['what is no list', ({ doubled }) => ({ mine: 'point', doubled })],
    [
      'the identity, which no secret changes',
      ({ mine: [, ...rest], doubled }) => ({ mine: [IDENTITY, ...rest], doubled }),
    ],
    ['what encodes no point', ({ mine: [, ...rest], doubled }) => ({ mine: [NO_POINT, ...rest], doubled })],
    [
      'a point in another encoding',
      ({ mine: [one = '', ...rest], doubled }) => ({ mine: [`${one}=`, ...rest], doubled }),
    ],
    ['what is no text', ({ mine: [, ...rest], doubled }) => ({ mine: [7, ...rest], doubled })],
    ['the same point twice', ({ mine: [one, , ...rest], doubled }) => ({ mine: [one, one, ...rest], doubled })],
  ])('refuses %s', async (_name, changed) => {
    await expect(closeCount(opening, changed(joining))).rejects.toThrow(TypeError);
  });

  test('computes nothing more for one who is gone', async () => {
    const gone = AbortSignal.abort(new Error('gone'));
    await expect(openCount(ids(3), gone)).rejects.toThrow('gone');
    await expect(closeCount(opening, joining, gone)).rejects.toThrow('gone');
  });

  test('lets other work through between two slices', async () => {
    let turns = 0;
    const counted = setInterval(() => (turns += 1), 0);
    await openCount([]);
    clearInterval(counted);
    expect(turns).toBeGreaterThan(3);
  });
});

describe('the one who asks', () => {
  test.each<[string, unknown]>([
    ['no opening', undefined],
    ['the identity', [IDENTITY]],
    ['what encodes no point', [NO_POINT]],
  ])('refuses %s', async (_name, opened) => {
    await expect(joinCount(ids(5), opened)).rejects.toThrow(TypeError);
  });

  // A secret for each of its points told the asker which of the answer's tags was whose, when it was the asker who compared.
  test('is sent nothing in which it could look for an id, under any secret of its own', async () => {
    const youths = ids(6);
    const open = await openCount(youths);
    const again = await joinCount(youths, open.points);
    const known = new Set([...again.mine, ...again.doubled]);
    expect(open.points.filter((point) => known.has(point))).toEqual([]);
  });
});

describe('what crosses', () => {
  test('holds no id, and no point of it that comes again', async () => {
    const youths = ids(8);
    const runs = await Promise.all([1, 2].map(() => joined(youths, youths)));
    const sent = runs.flatMap((run) => [...run.opening.points, ...run.joining.mine, ...run.joining.doubled]);
    for (const youth of youths) {
      expect(JSON.stringify(sent)).not.toContain(youth);
      expect(JSON.stringify(sent)).not.toContain(Buffer.from(youth.replaceAll('-', ''), 'hex').toString('base64url'));
    }
    expect(new Set(sent).size).toBe(sent.length);
  });

  test("is in an order that says nothing of which of the opener's ids was counted", async () => {
    const halves = new Set<boolean>();
    const [shared = ''] = ids(1);
    const open = await openCount([shared]);
    for (let run = 0; run < 24; run++) {
      const { mine, doubled } = await joinCount([shared], open.points);
      const [half, rest] = [doubled.slice(0, 128), open.points.slice(128)];
      halves.add((await closeCount(open, { mine, doubled: [...half, ...rest] })) === 1);
      if (halves.size === 2) break;
    }
    expect(halves).toEqual(new Set([true, false]));
  });
});
