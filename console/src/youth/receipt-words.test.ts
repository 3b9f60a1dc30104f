import { paragraphsOf } from './receipt-words';

test('what is shown of a receipt is what it says in words, without its title and without what is proven', () => {
  const receipt = [
    'Kvittering',
    '',
    'Hva: leste',
    'Hvem: Z1',
    '',
    'Linjen står på plass 3.',
    '',
    '-----BEGIN RECEIPT-----',
    'brobygger-receipt/1',
    '',
    'proof',
    '-----END RECEIPT-----',
    '',
  ];
  expect(paragraphsOf(receipt.join('\n'))).toEqual(['Hva: leste\nHvem: Z1', 'Linjen står på plass 3.']);
});
