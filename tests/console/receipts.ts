import {
  formatNote,
  hashLeaf,
  parseNote,
  parseVerifierKey,
  verifyTlogProof,
  type VerifierKey,
} from '@brobygger/transparency-log';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from 'playwright-core';
import type { DemoConsole } from './demo-console';
import { PLAIN, type Eye, type Variant } from './eye';
import { faultsOf, faultsOfForms } from './page-faults';
import { beginning, text } from './words';

const NARROW: Variant = { language: 'nn', width: 320, scheme: 'dark' };
const GENUINE_WITHOUT_WITNESS = 'Kvitteringen er ekte, men uten vitne';

const saved = async (download: Download): Promise<string> => readFileSync(await download.path(), 'utf8');

/** The members of what a receipt opens of its line, and the proof below it. */
function opened(receipt: string) {
  const block = /-----BEGIN RECEIPT-----\n([\s\S]*)-----END RECEIPT-----\n$/.exec(receipt)?.[1] ?? '';
  const [head = '', ...proof] = block.split('\n\n');
  const member = (name: string): string | null => new RegExp(`^${name} (.*)$`, 'm').exec(head)?.[1] ?? null;
  return {
    content: member('content'),
    salt: member('salt'),
    commitment: member('commitment'),
    proof: proof.join('\n\n'),
  };
}

/** Whether the log proves the line of the receipt, by the package that whoever checks may use. */
function provenBy(receipt: string, key: VerifierKey) {
  const { content, salt, commitment, proof } = opened(receipt);
  const committed =
    commitment === null
      ? createHash('sha256')
          .update(Buffer.from(salt ?? '', 'base64'))
          .update(content ?? '', 'utf8')
          .digest()
      : Buffer.from(commitment, 'base64');
  return verifyTlogProof(proof, hashLeaf(committed), { origin: key.name, logKeys: [key], witnessKeys: [], quorum: 0 });
}

/** The sealed log: what a youth takes along, where anybody checks it, and what an auditor checks. */
export function sealsWhatWasSeen(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const main = (): Locator => eyeOf().page.locator('main');
  const button = (name: string): Locator => main().getByRole('button', { name });
  const logKey = async (): Promise<VerifierKey> => {
    const key = parseVerifierKey((await (await fetch(`${worldOf().origin}/log/key`)).text()).trim());
    if (!key.ok) throw new Error('the log has no key');
    return key.value;
  };
  const looks = async (): Promise<void> => {
    const eye = eyeOf();
    await eye.wear(NARROW);
    await eye.settled();
    expect([...(await faultsOf(eye, NARROW)), ...(await faultsOfForms(eye, NARROW))]).toEqual([]);
    await eye.wear(PLAIN);
    await eye.settled();
  };
  /** Presses the first button of this name by the keyboard alone. */
  const press = async (name: string): Promise<void> => {
    await button(name).first().focus();
    await eyeOf().page.keyboard.press('Enter');
    await eyeOf().settled();
  };
  const takes = async (page: Page, act: () => Promise<unknown>): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    return saved(download);
  };
  /** Checks a receipt on the page, and says what the page heads its answer with. */
  const checks = async (page: Page, receipt: string): Promise<string> => {
    await page.reload();
    await page.locator('[data-language="nb"]').click();
    await page
      .locator('#file')
      .setInputFiles({ name: 'receipt.txt', mimeType: 'text/plain', buffer: Buffer.from(receipt) });
    await page.locator('#check').click();
    return page.locator('#result h2').innerText();
  };
  let receipt = '';

  test('a youth gets the receipt of a line by the keyboard, reads it and takes it along; nothing is kept', async () => {
    const eye = eyeOf();
    const { page } = eye;
    await eye.become('leila', '/seen');
    await eye.wear(PLAIN);
    const kept = (): Promise<string> => page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    const before = await kept();
    expect(eye.asked).not.toContain('ReceiptOfLine');
    await press(text('receipt.get'));
    const card = main().locator('.seen-line .card', { hasText: text('receipt.sealed') });
    await card.waitFor();
    expect(await card.count()).toBe(1);
    const said = await card.innerText();
    expect(said).toMatch(/på plass \d+ i loggen/);
    expect(said).toContain('Ingen andre har skrevet under på loggen ennå.');
    expect(said).not.toContain('BEGIN RECEIPT');

    receipt = await takes(page, () => press(text('receipt.save')));
    expect(await card.innerText()).toContain(text('receipt.saved'));
    expect(provenBy(receipt, await logKey())).toMatchObject({ ok: true });
    const { content } = opened(receipt);
    const { personId } = JSON.parse(content ?? '{}') as { readonly personId: string };
    expect(said).toContain(personId);
    expect(await kept()).toBe(before);
    await looks();
    await eye.open('/seen');
    expect(await card.count()).toBe(0);
    expect(eye.told()).toEqual([]);
  });

  test('of a youth whose address is protected it says why it does not say what the line says, and proves it', async () => {
    const eye = eyeOf();
    await eye.become('amir', '/seen');
    await eye.wear(PLAIN);
    await press(text('receipt.get'));
    expect(await main().locator('.seen-line .card').innerText()).toContain('Adressen din er skjermet.');
    const closed = await takes(eye.page, () => press(text('receipt.save')));
    expect(opened(closed)).toMatchObject({ content: null, salt: null, commitment: expect.any(String) as string });
    expect(provenBy(closed, await logKey())).toMatchObject({ ok: true });
  });

  test('where there is no receipt now it is said so, and the youth may try again', async () => {
    const eye = eyeOf();
    const { page } = eye;
    await eye.become('leila', '/seen');
    await eye.wear(PLAIN);
    const ASKED = '**/console/api/graphql';
    const errors = [{ message: 'not now', path: ['receipt'], extensions: { code: 'RECEIPT_UNAVAILABLE' } }];
    await page.route(ASKED, (route) => route.fulfill({ json: { data: { receipt: null }, errors } }));
    await press(text('receipt.get'));
    await page.unroute(ASKED);
    const refused = main().locator('.seen-line .aksel-alert--error');
    expect(await refused.innerText()).toBe(text('fault.RECEIPT_UNAVAILABLE'));
    await eye.context.setOffline(true);
    await press(text('receipt.get'));
    expect(await refused.innerText()).toBe(text('state.offline'));
    await eye.context.setOffline(false);
    await eye.settled();
    if ((await main().locator('.seen-line .card').count()) === 0) await press(text('receipt.get'));
    expect(await main().locator('.seen-line .card').innerText()).toContain(text('receipt.sealed'));
    expect(await refused.count()).toBe(0);
    eye.told();
  });

  test('whoever has a receipt checks it without a login: on the page, or by the file that was saved, without a network', async () => {
    const eye = eyeOf();
    const { page, context } = eye;
    await eye.forget();
    await eye.wear(PLAIN);
    await eye.open('/');
    await main()
      .getByRole('link', { name: text('checkReceipt.link') })
      .click();
    await eye.settled();
    expect(await main().locator('h1').innerText()).toBe(text('checkReceipt.title'));
    await looks();
    const key = (await (await fetch(`${worldOf().origin}/log/key`)).text()).trim();
    expect(await main().locator('code').innerText()).toBe(key);

    const link = (name: string): Locator => main().getByRole('link', { name: text(name), exact: true });
    const [tab] = await Promise.all([context.waitForEvent('page'), link('checkReceipt.open').click()]);
    try {
      await tab.waitForURL((url) => url.protocol !== 'about:');
      expect(await checks(tab, receipt)).toContain(GENUINE_WITHOUT_WITNESS);
      expect(await checks(tab, receipt.replace(/"act":"[A-Z_]+"/, '"act":"FOUND"'))).not.toContain(
        GENUINE_WITHOUT_WITNESS,
      );
    } finally {
      // Behind another tab the page of all other tests would draw nothing.
      await tab.close();
    }

    const [download] = await Promise.all([page.waitForEvent('download'), link('checkReceipt.save').click()]);
    await download.saveAs(`${await download.path()}.html`);
    const alone = await context.newPage();
    await context.setOffline(true);
    try {
      await alone.goto(`file://${await download.path()}.html`);
      expect(await checks(alone, receipt)).toContain(GENUINE_WITHOUT_WITNESS);
    } finally {
      await context.setOffline(false);
      await alone.close();
    }
    eye.told();
  });

  test('an auditor reads how the log stands, and has the browser compare it with what was kept', async () => {
    const eye = eyeOf();
    const { page } = eye;
    await eye.become('auditor', '/sealed-log');
    await eye.wear(PLAIN);
    const note = await takes(page, () => press(text('sealedLog.save')));
    const [origin, size] = note.split('\n');
    const facts = await main().locator('dl').innerText();
    expect(facts).toContain(origin);
    expect(facts).toContain(size);
    expect(await main().innerText()).toContain(text('sealedLog.noWitness'));

    const pasted = main().getByLabel(text('sealedLog.pasted'), { exact: true });
    const verdict = async (): Promise<string> => {
      await press(text('sealedLog.check'));
      return main().locator('form + [role="status"]').innerText();
    };
    await press(text('sealedLog.check'));
    expect(await main().innerText()).toContain(text('sealedLog.lacking'));
    await main()
      .locator('input[type="file"]')
      .setInputFiles({ name: 'kept.checkpoint', mimeType: 'text/plain', buffer: Buffer.from(note) });
    // A browser reads a file in its own time.
    await page.waitForFunction((field) => (field as { value?: string }).value !== '', await pasted.elementHandle());
    expect(await pasted.inputValue()).toBe(note);
    // It goes on in the meantime, or has not.
    const right = [beginning('sealedLog.SAME'), beginning('sealedLog.CONTINUES')];
    const said = await verdict();
    expect(right.filter((each) => said.startsWith(each))).toHaveLength(1);
    await looks();

    const { value } = parseNote(note) as Extract<ReturnType<typeof parseNote>, { readonly ok: true }>;
    await pasted.fill(formatNote({ ...value, text: value.text.replace(`\n${size}\n`, '\n3\n') }));
    expect(await verdict()).toBe(text('sealedLog.NOT_SIGNED'));
    await pasted.fill(note.replaceAll(String(origin), 'another.log'));
    expect(await verdict()).toBe(text('sealedLog.OTHER_LOG'));
    await pasted.fill('something');
    expect(await verdict()).toBe(text('sealedLog.UNREADABLE'));
    expect(eye.told()).toEqual([]);
  });

  test('an officer is told how to help a youth to check a receipt, and gets none', async () => {
    const eye = eyeOf();
    await eye.become(
      'consent-officer',
      `/youth/${(JSON.parse(opened(receipt).content ?? '{}') as { youthId: string }).youthId}/log`,
    );
    await eye.wear(PLAIN);
    await press(text('log.receipts'));
    expect(await main().innerText()).toContain(text('log.receiptsAbout'));
    expect(await button(text('receipt.get')).count()).toBe(0);
  });
}
