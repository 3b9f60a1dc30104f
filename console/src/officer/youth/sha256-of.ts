/** The SHA-256 of a file, 64 lower-case hexadecimal digits. It is summed here; the file goes nowhere. */
export async function sha256Of(file: Blob): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
