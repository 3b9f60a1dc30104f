import { aboutEntryOf } from './about-entry';

test('a claim knows which line of the log it is about, and what to call it', () => {
  const about = { entryId: 'an id', aboutEntry: 'NAV skrev noe om deg. 2. mars 2026 kl. 10:15' };
  expect(aboutEntryOf({ ...about, key: 'another' })).toEqual(about);
});

test.each([[null], [undefined], ['text'], [{}], [{ entryId: 'an id' }], [{ entryId: 1, aboutEntry: 'NAV' }]])(
  'a history of %j says nothing of it',
  (state) => {
    expect(aboutEntryOf(state)).toBeNull();
  },
);
