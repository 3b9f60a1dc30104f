/** The 16 who work for the service in the set: an ident and a made-up name each. */
export const STAFF = [
  'Anne',
  'Bjørn',
  'Cecilie',
  'Dag',
  'Eva',
  'Frode',
  'Grete',
  'Håkon',
  'Inger',
  'Jan',
  'Kari',
  'Lars',
  'Mona',
  'Nils',
  'Oda',
  'Per',
].map((name, index) => ({ id: `Z9916${String(index + 1).padStart(2, '0')}`, name: `${name} Prøve` }));
