type Json = unknown;
type JsonObject = Readonly<Record<string, Json>>;

/** A day or a moment as the schema gives it, and no text in which one stands. */
const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?Z)?$/;

/**
 * The value with each list of records in the order of time, the oldest first; services give the newest first. A record stands where the
 * first day or moment that it names does, its own before those of what is below it; one that names none stands at the end.
 */
export function chronological(value: Json): Json {
  if (Array.isArray(value)) {
    const rows = value.map(chronological);
    if (!rows.some(isRecord)) return rows;
    return rows
      .map((row) => [momentOf(row) ?? '~', row] as const)
      .sort(([one], [other]) => (one < other ? -1 : Number(one > other)))
      .map(([, row]) => row);
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, chronological(each)]));
}

function momentOf(value: Json): string | null {
  if (!isRecord(value)) return null;
  const values = Object.values(value);
  const own = values.find((each): each is string => typeof each === 'string' && MOMENT.test(each));
  if (own !== undefined) return own;
  for (const each of values) {
    const below = momentOf(each);
    if (below !== null) return below;
  }
  return null;
}

/** Whether it is a record of names and values, and neither a list nor nothing. */
export const isRecord = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
