import { aboutEntryOf, longestOf, saidOf } from './about-entry';

test('a claim says which line of the log it is about, before the words of the youth', () => {
  const about = aboutEntryOf({ aboutEntry: 'NAV skrev noe om deg. 2. mars 2026 kl. 10:15' });
  expect(saidOf('Hvorfor?', about)).toBe('NAV skrev noe om deg. 2. mars 2026 kl. 10:15\n\nHvorfor?');
  expect(saidOf('x'.repeat(longestOf(about)), about)).toHaveLength(2000);
});

test.each([[null], [undefined], ['text'], [{}], [{ aboutEntry: 1 }]])('a history of %j says nothing of it', (state) => {
  expect(aboutEntryOf(state)).toBeNull();
  expect([saidOf('Hvorfor?', null), longestOf(null)]).toEqual(['Hvorfor?', 2000]);
});
