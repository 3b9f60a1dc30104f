import Fastify, { type FastifyInstance } from 'fastify';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LogFile, ReadLog } from '@brobygger/domain';
import { addReceiptPage, RECEIPT_PAGE_PATH } from './receipt-page';

const PAGE = readFileSync(join(__dirname, '../../../tools/verify-log/verify-receipt.html'), 'utf8');
const KEY = 'log.brobygger.test/registry+19b45ab6+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c';

const apps: FastifyInstance[] = [];
const folders: string[] = [];
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function served(readLog: ReadLog, page: string | null = PAGE): FastifyInstance {
  const folder = mkdtempSync(join(tmpdir(), 'brobygger-receipt-page-'));
  folders.push(folder);
  if (page !== null) writeFileSync(join(folder, 'verify-receipt.html'), page);
  const app = Fastify();
  apps.push(app);
  addReceiptPage(app, { folder, readLog, onFailed: () => undefined });
  return app;
}

const keyed =
  (key: string): ReadLog =>
  (path) =>
    Promise.resolve<LogFile | null>(
      path === 'key' ? { body: Buffer.from(`${key}\n`), isText: true, isFixed: false } : null,
    );

test('the page that checks receipts has the key of the log, runs its own script alone, and is the file otherwise', async () => {
  const { statusCode, headers, body } = await served(keyed(KEY)).inject({ url: RECEIPT_PAGE_PATH });
  expect([statusCode, headers['content-type'], headers['content-disposition']]).toEqual([
    200,
    'text/html; charset=utf-8',
    undefined,
  ]);
  const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(PAGE) ?? [];
  expect(policy).toContain("script-src 'sha256-");
  expect(headers['content-security-policy']).toBe(`${policy}; frame-ancestors 'none'`);
  expect(body).toContain(`${KEY}</textarea>`);
  expect(body.replace(KEY, '')).toBe(PAGE);
});

test('it is saved where that is asked for', async () => {
  const { headers } = await served(keyed(KEY)).inject({ url: `${RECEIPT_PAGE_PATH}?save` });
  expect(headers['content-disposition']).toBe('attachment; filename="verify-receipt.html"');
});

test.each([
  ['the log has no key', () => Promise.resolve(null), 404, 'NOT_FOUND'],
  ['what stands there is no key', keyed('</textarea><script>'), 404, 'NOT_FOUND'],
  ['the registry is away', () => Promise.reject(new Error('away')), 503, 'REGISTRY_UNAVAILABLE'],
] as const)('where %s there is no page without one', async (_when, readLog, status, code) => {
  const answer = await served(readLog).inject({ url: RECEIPT_PAGE_PATH });
  expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
});

test('where the console was not built, it is not there', async () => {
  expect((await served(keyed(KEY), null).inject({ url: RECEIPT_PAGE_PATH })).statusCode).toBe(404);
});
