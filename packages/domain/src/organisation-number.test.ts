import { isOrganisationNumber } from './organisation-number';

test.each(['889640782', '983887457', '310000078', '310000213'])('%s is an organisation number', (text) => {
  expect(isOrganisationNumber(text)).toBe(true);
});

test.each(['889640783', '88964078', '8896407820', '', ' 889640782', '٨٨٩٦٤٠٧٨٢', '310000010'])('%s is none', (text) => {
  expect(isOrganisationNumber(text)).toBe(false);
});
