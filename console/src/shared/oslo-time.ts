const OSLO = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A moment as fields write it, of Norway: `2027-03-01T00:00`. */
export function osloFieldOf(at: Date): string {
  const part = Object.fromEntries(OSLO.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}`;
}

/** The moment that a field says, of Norway, or `null` where it says none. A day alone is its beginning. */
export function osloMoment(field: string): string | null {
  const asUtc = Date.parse(`${field.length === 10 ? `${field}T00:00` : field}Z`);
  if (Number.isNaN(asUtc)) return null;
  const shift = Date.parse(`${osloFieldOf(new Date(asUtc))}Z`) - asUtc;
  const once = asUtc - shift;
  // The clock may be put between the two.
  const again = Date.parse(`${osloFieldOf(new Date(once))}Z`) - once;
  return new Date(asUtc - again).toISOString();
}

/** A day of Norway, so many days from now: `2027-03-01`. */
export const osloDay = (days = 0): string => osloFieldOf(new Date(Date.now() + days * 86_400_000)).slice(0, 10);
