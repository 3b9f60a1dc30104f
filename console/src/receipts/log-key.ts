/** Where anybody reads the key by which the log signs. */
const KEY = '/log/key';

/** The key as one line: `<name>+<key id>+<base64>`. No cookie goes along, and nothing is kept. */
export async function fetchLogKey(): Promise<string> {
  const response = await fetch(KEY, { credentials: 'omit', cache: 'no-store' });
  if (!response.ok) throw new Error('the key of the log cannot be had');
  return (await response.text()).trim();
}
