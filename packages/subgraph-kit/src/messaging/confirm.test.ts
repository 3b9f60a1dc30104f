import { anOutbox, away, held } from './outbox.test-setup';

const { aRelay, tell, left } = anOutbox();

describe('who changes something', () => {
  test('hears that one who refused it has it not', async () => {
    const { relay } = aRelay((to, messages) =>
      Promise.resolve(to === 'nav' ? messages.map(({ id }) => ({ id, code: 'MESSAGE_MALFORMED' })) : []),
    );
    expect(await relay.confirm([await tell('nav', 1), await tell('housing', 1)])).toEqual(['nav']);
  });

  test('hears who has it', async () => {
    const { relay, told } = aRelay(away('housing'));
    const ids = [await tell('nav', 1), await tell('housing', 1)];
    expect(await relay.confirm(ids)).toEqual(['housing']);
    expect(told).toEqual({ nav: [1] });
  });

  test('waits for no other relay that is under way with it', async () => {
    const { deliver, letGo } = held();
    const one = aRelay(deliver);
    const other = aRelay();
    const id = await tell('nav', 1);
    one.relay.wake();
    await one.until(() => one.batches.length === 1);
    expect(await other.relay.confirm([id])).toEqual([]);
    expect([other.told, await left()]).toEqual([{ nav: [1] }, 0]);
    letGo();
  });

  test('waits for no destination longer than a while', async () => {
    const { deliver, letGo } = held();
    const { relay } = aRelay(deliver);
    expect(await relay.confirm([await tell('nav', 1)])).toEqual(['nav']);
    letGo();
  });
});
