/**
 * The schema with the category of each field, as the page's own server has it: compressed, and the same for all. `null` where it has
 * none; the gateway is then asked for what it tells.
 */
export async function loadSchema(signal: AbortSignal): Promise<object | null> {
  const response = await fetch(`${import.meta.env.BASE_URL}schema`, {
    signal,
    headers: { accept: 'application/json' },
  });
  const schema: unknown = response.ok ? await response.json().catch(() => null) : null;
  return typeof schema === 'object' ? schema : null;
}
