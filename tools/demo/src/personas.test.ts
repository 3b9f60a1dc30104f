import { demoPersonas } from './personas';

test('no two personas of employees are one person: what one does is not entered as what the other did', () => {
  const idents = demoPersonas('2026-03-02').flatMap(({ claims }) => (claims.kind === 'ENTRA_ID' ? [claims.ident] : []));
  expect(idents.length).toBeGreaterThan(0);
  expect(idents).toEqual([...new Set(idents)]);
});
