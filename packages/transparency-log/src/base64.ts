/** The bytes of a text in base64 (RFC 4648 § 4), or `null` where it is not the one text of these bytes. */
export function decodeBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}
