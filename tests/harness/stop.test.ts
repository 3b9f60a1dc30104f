import { startDistributed } from './distributed';
test('stop', async () => {
  const t = await startDistributed();
  const say = (x: string) => process.stderr.write(`${Date.now()} ${x}\n`);
  say('started');
  for (const name of ['nav','housing','outreach','child-welfare','consent'] as const) { await t.stopService(name); say(name); }
  await t.stop(); say('all');
}, 20000);
