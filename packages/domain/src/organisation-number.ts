const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** Whether the text is an organisation number: nine digits, the last of which fits the others (Brønnøysundregistrene, modulus 11). */
export function isOrganisationNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, n) => total + weight * Number(text[n]), 0);
  const control = (11 - (sum % 11)) % 11;
  return control === Number(text[8]);
}
