/** What the members of an entry are called, in the order that they are shown in. Others are shown by their own names. */
export const MEMBERS = {
  act: ['Hva ble gjort', 'Kva vart gjort', 'What was done'],
  at: ['Når', 'Når', 'When'],
  personId: ['Hvem (nummer)', 'Kven (nummer)', 'Who (number)'],
  role: ['Rolle', 'Rolle', 'Role'],
  organisationId: ['Virksomhet (nummer)', 'Verksemd (nummer)', 'Organisation (number)'],
  categories: ['Opplysninger', 'Opplysningar', 'Data'],
  fields: ['Felter', 'Felt', 'Fields'],
  cause: ['Hvorfor nei', 'Kvifor nei', 'Why refused'],
  basis: ['Grunnlag', 'Grunnlag', 'Basis'],
  purpose: ['Formål (kode)', 'Føremål (kode)', 'Purpose (code)'],
  statute: ['Lovhjemmel', 'Lovheimel', 'Statute'],
  consentId: ['Samtykke (nummer)', 'Samtykke (nummer)', 'Consent (number)'],
  consentVersion: ['Samtykkets versjon', 'Versjonen av samtykket', 'Version of the consent'],
  youthId: ['Ungdommen (nummer)', 'Ungdommen (nummer)', 'The youth (number)'],
  requestId: ['Forespørsel (nummer)', 'Førespurnad (nummer)', 'Request (number)'],
  id: ['Linjen i loggen (nummer)', 'Linja i loggen (nummer)', 'The entry (number)'],
  form: ['Form', 'Form', 'Form'],
};
export const LANGUAGES = ['nb', 'nn', 'en'];
