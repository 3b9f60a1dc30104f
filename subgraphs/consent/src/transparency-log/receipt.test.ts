import { createHash } from 'node:crypto';
import { Role } from '@brobygger/domain';
import { hashLeaf, verifyConsistency, verifyTlogProof } from '@brobygger/transparency-log';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';
import { TEST_LOG_KEY } from '@brobygger/testkit';
import { aSeenYouth } from './log-tree.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(AT);
});
afterAll(() => registry.stop());

const RECEIPT = `query ($id: ID!, $language: String = "nb") {
  receipt(disclosureId: $id, language: $language) { disclosureId index witnesses text proof } }`;
interface Receipt {
  readonly index: number;
  readonly text: string;
  readonly proof: string;
}

const linesOf = async (youthId: string): Promise<readonly string[]> =>
  (
    await registry.dataSource.query<{ id: string }[]>(
      'select id from disclosure_entry where youth_id = $1 order by seq desc',
      [youthId],
    )
  ).map(({ id }) => id);

const policy = { origin: TEST_LOG_KEY.name, logKeys: [TEST_LOG_KEY], witnessKeys: [], quorum: 0 };

/** What the receipt proves, by its own lines alone. */
function provenBy(text: string) {
  const block = /-----BEGIN RECEIPT-----\n([\s\S]*)-----END RECEIPT-----\n$/.exec(text)?.[1] ?? '';
  const [head = '', ...rest] = block.split('\n\n');
  const [form, ...opened] = head.split('\n');
  const member = (name: string): string =>
    opened.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1) ?? '';
  const commitment =
    member('commitment') === ''
      ? createHash('sha256')
          .update(Buffer.from(member('salt'), 'base64'))
          .update(member('content'), 'utf8')
          .digest()
      : Buffer.from(member('commitment'), 'base64');
  const verdict = verifyTlogProof(rest.join('\n\n'), hashLeaf(commitment), policy);
  return { form, content: member('content') === '' ? null : (JSON.parse(member('content')) as object), verdict };
}

describe('the receipt of a line', () => {
  test('is had at once, and proves by itself what the line says, also when the log has gone on', async () => {
    const { youthId, youth, see, organisationId } = await aSeenYouth(registry);
    const [id] = await linesOf(youthId);
    const { data, codes } = await registry.ask(youth, RECEIPT, { id });
    expect(codes).toEqual([]);
    const { receipt } = data as { receipt: Receipt };
    const { form, content, verdict } = provenBy(receipt.text);
    expect(form).toBe('brobygger-receipt/1');
    expect(verdict).toMatchObject({ ok: true, value: { index: receipt.index } });
    expect(content).toMatchObject({ id, youthId, organisationId, requestId: 'request-1', fields: ['Case.status'] });
    for (const n of [1, 2, 3]) await see(`later ${n}`);
    const again = (await registry.ask(youth, RECEIPT, { id })).data as { receipt: Receipt };
    expect(provenBy(again.receipt.text).verdict).toMatchObject({ ok: true, value: { index: receipt.index } });
    expect(provenBy(receipt.text).verdict).toMatchObject({ ok: true });
  });

  test.each([
    ['nb', 'Kvittering fra loggen din', 'Sak hos NAV'],
    ['nn', 'Kvittering frå loggen din', 'Sak hos NAV'],
    ['en', 'Receipt from your log', 'NAV case'],
  ])('is in words in %s', async (language, title, kind) => {
    const { youthId, youth } = await aSeenYouth(registry);
    const [id] = await linesOf(youthId);
    const { data } = await registry.ask(youth, RECEIPT, { id, language });
    const { text } = (data as { receipt: Receipt }).receipt;
    expect(text.startsWith(`${title}\n`)).toBe(true);
    expect(text).toContain(kind);
    expect(text).toContain('Ungbo');
  });

  test('says nothing of where a youth is whose address is protected, and proves the line still', async () => {
    const { youthId, youth, organisationId } = await aSeenYouth(registry);
    const [id] = await linesOf(youthId);
    await registry.protects(reader(Role.CONSENT_OFFICER), youthId, 'FORTROLIG');
    const { data, codes } = await registry.ask(youth, RECEIPT, { id });
    expect(codes).toEqual([]);
    const { text } = (data as { receipt: Receipt }).receipt;
    expect([text.includes(organisationId), text.includes('Ungbo')]).toEqual([false, false]);
    expect(provenBy(text)).toMatchObject({ content: null, verdict: { ok: true } });
  });

  test('is not had of the line of another, of what is deleted, or of none', async () => {
    const { youthId } = await aSeenYouth(registry);
    const { youth: other } = await aSeenYouth(registry);
    const [id] = await linesOf(youthId);
    const nobodys = '00000000-0000-4000-8000-000000000001';
    const asked = [id, nobodys, 'no id', ''];
    const answers = await Promise.all(asked.map((each) => registry.ask(other, RECEIPT, { id: each })));
    expect(answers).toEqual(asked.map(() => ({ data: { receipt: null }, codes: [['receipt', 'NOT_FOUND']] })));
  });

  test('is had by nobody but the youth', async () => {
    const { youthId, organisationId } = await aSeenYouth(registry);
    const [id] = await linesOf(youthId);
    for (const caller of [reader(Role.CONSENT_OFFICER), reader(Role.AUDITOR), workerOf('HOUSING', organisationId)]) {
      expect((await registry.ask(caller, RECEIPT, { id })).codes).toEqual([['receipt', 'FORBIDDEN_ROLE']]);
    }
  });
});

describe('the log', () => {
  const auditor = reader(Role.AUDITOR);
  const CONSISTENCY = `query ($from: Int!, $to: Int) {
    logConsistency(from: $from, to: $to) { from to proof checkpoint { origin size root note } } }`;

  test('shows auditors its newest checkpoint, and that an older one is its beginning', async () => {
    const { see } = await aSeenYouth(registry);
    await registry.sealer.seal();
    const newest = async () =>
      (
        (await registry.ask(auditor, '{ logCheckpoint { origin size root note witnesses } }')).data as {
          logCheckpoint: { size: number; root: string };
        }
      ).logCheckpoint;
    const before = await newest();
    await see('and goes on');
    await registry.sealer.seal();
    const after = await newest();
    expect(after.size).toBe(before.size + 1);
    const { data } = await registry.ask(auditor, CONSISTENCY, { from: before.size });
    const { logConsistency } = data as {
      logConsistency: { to: number; proof: string[]; checkpoint: { root: string } };
    };
    expect(
      verifyConsistency({
        oldSize: before.size,
        oldRoot: Buffer.from(before.root, 'base64'),
        newSize: logConsistency.to,
        newRoot: Buffer.from(logConsistency.checkpoint.root, 'base64'),
        proof: logConsistency.proof.map((hash) => Buffer.from(hash, 'base64')),
      }),
    ).toMatchObject({ ok: true });
  });

  test('says when it got so long, and how far each witness has followed it', async () => {
    const { see } = await aSeenYouth(registry);
    await registry.sealer.seal();
    const newest = async () =>
      (
        (await registry.ask(auditor, '{ logCheckpoint { size integratedAt witnesses cosigned { name size } } }'))
          .data as { logCheckpoint: { size: number } }
      ).logCheckpoint;
    const { size } = await newest();
    const cosign = (at: number, witness: string): Promise<unknown> =>
      registry.dataSource.query(
        `insert into log_cosignature (origin, size, witness, line) select max(id), $1, $2, 'line' from log_origin`,
        [at, witness],
      );
    await cosign(size, 'w.test/b');
    await cosign(size, 'w.test/a');
    await see('and goes on once more');
    await registry.sealer.seal();
    const longer = (await newest()).size;
    await cosign(longer, 'w.test/b');
    expect(await newest()).toMatchObject({
      size: longer,
      integratedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
      witnesses: ['w.test/b'],
      cosigned: [
        { name: 'w.test/a', size },
        { name: 'w.test/b', size: longer },
      ],
    });
    const variables = { from: 1, to: size };
    const { data } = await registry.ask(
      auditor,
      'query ($from: Int!, $to: Int) { logConsistency(from: $from, to: $to) { checkpoint { cosigned { name size } } } }',
      variables,
    );
    expect(data).toEqual({
      logConsistency: {
        checkpoint: {
          cosigned: [
            { name: 'w.test/a', size },
            { name: 'w.test/b', size },
          ],
        },
      },
    });
  });

  test.each([
    [{ from: 0 }, 'BAD_USER_INPUT'],
    [{ from: 5, to: 4 }, 'BAD_USER_INPUT'],
    [{ from: 1_000_000 }, 'NOT_FOUND'],
    [{ from: 1, to: 999_999 }, 'NOT_FOUND'],
  ])('refuses %j', async (variables, code) => {
    expect((await registry.ask(auditor, CONSISTENCY, variables)).codes).toEqual([['logConsistency', code]]);
  });

  test('says how long it is to nobody who could see in that whether a question of theirs was entered', async () => {
    const { youth, organisationId } = await aSeenYouth(registry);
    for (const caller of [youth, workerOf('HOUSING', organisationId), reader(Role.CONSENT_OFFICER)]) {
      const { codes } = await registry.ask(caller, '{ logCheckpoint { size } logConsistency(from: 1) { to } }');
      expect(codes).toEqual([
        ['logCheckpoint', 'FORBIDDEN_ROLE'],
        ['logConsistency', 'FORBIDDEN_ROLE'],
      ]);
    }
  });
});
