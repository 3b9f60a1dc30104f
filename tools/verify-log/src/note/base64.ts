/** The bytes of base64 in its one standard form (RFC 4648 §4), or null: what decodes to the same in another spelling is refused. */
export function fromBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}
