import { isBatteryFull } from '../../packages/testkit/src/environment';
import { aReceipt, contentOf, type MadeReceipt } from './a-receipt';
import { opinionOf, type Opinion } from './independent-verifier';
import { verifierWith, type Verdict } from './page-verifier';
import { chanceOf } from './random';
import { createSealedLog } from './sealed-log';

const seed = Number(process.hrtime.bigint() % 1_000_000_007n);
const chance = chanceOf(seed);
const SAMPLED = 300;

const opinionIn = (verdict: Verdict): Opinion =>
  verdict === 'GENUINE' || verdict === 'WITHOUT_WITNESS' ? verdict : 'REFUSED';

/** What the page and the independent verifier make of a file. */
async function judged(bytes: Uint8Array, { logKey, witnessKey }: MadeReceipt) {
  const verify = await verifierWith(logKey, witnessKey);
  return [opinionIn((await verify(bytes)).verdict), opinionOf(bytes, logKey, witnessKey)] as const;
}

test('receipts of every place in logs of every size up to 40 are genuine to both, and nothing else is', async () => {
  for (let size = 1; size <= 40; size += 1) {
    for (let index = 0; index < size; index += size > 12 ? 3 : 1) {
      const receipt = aReceipt(index, size, { isOpen: index % 2 === 0, isWitnessed: true });
      expect([index, size, ...(await judged(Buffer.from(receipt.text), receipt))]).toEqual([
        index,
        size,
        'GENUINE',
        'GENUINE',
      ]);
    }
  }
  const alone = aReceipt(2, 7, { isWitnessed: false });
  expect(await judged(Buffer.from(alone.text), alone)).toEqual(['WITHOUT_WITNESS', 'WITHOUT_WITNESS']);
});

test('the words about a receipt, and how its lines end, are nobody’s matter', async () => {
  const receipt = aReceipt(4, 11);
  for (const text of [
    receipt.text.replace('Kvittering fra loggen din', 'Something else altogether'),
    receipt.text.replaceAll('\n', '\r\n'),
    `> forwarded\n\n${receipt.text}\nKind regards`,
  ]) {
    expect(await judged(Buffer.from(text), receipt)).toEqual(['GENUINE', 'GENUINE']);
  }
});

test('signatures of keys that nobody gave, and lines below the root, do no harm', async () => {
  const receipt = aReceipt(4, 11, { extensions: ['something that is signed'] });
  const strangers = receipt.text.replace(/(\u2014 \S+) (.*)\n/, (line: string, name: string, signed: string) => {
    return `${line}${name}/other ${signed}\n`;
  });
  for (const text of [receipt.text, strangers]) {
    expect(await judged(Buffer.from(text), receipt)).toEqual(['GENUINE', 'GENUINE']);
  }
});

test('what a log committed to in another form than RFC 8785, so that a member may stand there twice, is refused by both', async () => {
  const plain = contentOf(2);
  for (const content of [
    plain.replace('"role":', '"role":"YOUTH","role":'),
    plain.replace('"role":', '"role": '),
    plain.replace('CASEWORKER', '\\u0043ASEWORKER'),
    `{"youthId":"x",${plain.slice(1)}`,
    '[]',
    '"text"',
  ]) {
    const receipt = aReceipt(2, 5, { content });
    expect([content, ...(await judged(Buffer.from(receipt.text), receipt))]).toEqual([content, 'REFUSED', 'REFUSED']);
  }
});

/** The lines of witnesses: a name or a key that nobody knows is another witness's, as the specification has it. */
const isCosignature = (text: string, at: number): boolean => {
  const begin = text.lastIndexOf('\n\u2014 ');
  return at > begin && at <= text.indexOf('\n', begin + 1);
};

/** Turns single bits of what is proven: all of them in the full form. */
async function turnBits(receipt: MadeReceipt) {
  const bytes = Buffer.from(receipt.text);
  const verify = await verifierWith(receipt.logKey, receipt.witnessKey);
  const [from, to] = [bytes.indexOf('-----BEGIN RECEIPT-----'), bytes.length];
  const all = 8 * (to - from);
  const bits = isBatteryFull()
    ? Array.from({ length: all }, (_, bit) => bit)
    : Array.from({ length: SAMPLED }, () => chance.below(all));
  const wrong: unknown[] = [];
  for (const bit of bits) {
    const at = from + Math.floor(bit / 8);
    const edited = Buffer.from(bytes);
    edited[at] = (edited[at] as number) ^ (1 << (bit % 8));
    const ours = opinionIn((await verify(edited)).verdict);
    const theirs = opinionOf(edited, receipt.logKey, receipt.witnessKey);
    const place = bytes.toString('utf8', 0, at).length;
    const isRefused = ours === 'REFUSED' || (ours === 'WITHOUT_WITNESS' && isCosignature(receipt.text, place));
    if (!isRefused || ours !== theirs) wrong.push({ at, bit: bit % 8, ours, theirs });
  }
  return wrong;
}

test.each([
  ['opened', aReceipt(21, 37)],
  ['not opened', aReceipt(36, 37, { isOpen: false })],
  ['of a log of one line', aReceipt(0, 1)],
])('a receipt %s with one bit turned is refused by both', async (_name, receipt) => {
  expect({ seed, wrong: await turnBits(receipt) }).toEqual({ seed, wrong: [] });
});

test('a receipt whose lines were taken, doubled, swapped or put in from another is refused by both', async () => {
  const [receipt, other] = [aReceipt(21, 37), aReceipt(22, 37)];
  const [lines, others] = [receipt.text.split('\n'), other.text.split('\n')];
  const begin = lines.indexOf('-----BEGIN RECEIPT-----');
  const wrong: unknown[] = [];
  for (let at = begin; at < lines.length - 1; at += 1) {
    const line = lines[at] as string;
    const edits = [
      lines.toSpliced(at, 1),
      lines.toSpliced(at, 0, line),
      lines.toSpliced(at, 2, lines[at + 1] as string, line),
      lines.toSpliced(at, 1, others[at] as string),
    ];
    for (const [edit, edited] of edits.entries()) {
      const text = edited.join('\n');
      const [ours, theirs] = await judged(Buffer.from(text), receipt);
      const isSame = text === receipt.text;
      const isOfWitness = line.startsWith('\u2014');
      if (ours !== theirs || (ours === 'GENUINE' && !isSame && !isOfWitness)) wrong.push({ at, edit, ours, theirs });
    }
  }
  expect(wrong).toEqual([]);
});

const RECEIPT =
  'query R($id: ID!, $language: String!) { receipt(disclosureId: $id, language: $language) { text index } }';

test('the receipts that the registry writes are genuine to both, and say what the log says', async () => {
  const log = await createSealedLog(30);
  try {
    const verify = await verifierWith(log.keys.log, log.keys.witness);
    const entries = await log.admin.on('select id, request_id from disclosure_entry where youth_id = $1', [
      log.youth.youthId,
    ]);
    expect(entries.length).toBeGreaterThan(10);
    for (const [n, { id, request_id: requestId }] of entries.entries()) {
      const answer = await log.registry.ask(log.youth.youth, RECEIPT, { id, language: ['nb', 'nn', 'en'][n % 3] });
      const { receipt } = answer.data as { readonly receipt: { readonly text: string } };
      const bytes = Buffer.from(receipt.text);
      const opinion = opinionOf(bytes, log.keys.log, log.keys.witness);
      expect([await verify(bytes), opinion]).toMatchObject([
        { verdict: 'GENUINE', said: { id, requestId } },
        'GENUINE',
      ]);
    }
  } finally {
    await log.stop();
  }
});
