import { nb } from '../texts/nb';

test('what is said to the youth in other words is said to an officer too', () => {
  const own = Object.keys(nb).filter((key) => key.startsWith('own.'));
  expect(own.length).toBeGreaterThan(20);
  expect(own.filter((key) => !Object.hasOwn(nb, key.slice('own.'.length)))).toEqual([]);
});
