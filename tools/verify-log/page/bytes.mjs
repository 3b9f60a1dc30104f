/** Why a receipt is not taken for genuine. The page has words for the verdict, and shows the reason as it is. */
export class Refused extends Error {
  constructor(verdict, reason) {
    super(reason);
    this.verdict = verdict;
  }
}

export const unreadable = (reason) => new Refused('UNREADABLE', reason);
export const changed = (reason) => new Refused('CHANGED', reason);

export const utf8 = (text) => new TextEncoder().encode(text);

export function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest('SHA-256', joined(...parts)));

export const equal = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

export const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const toBase64 = (bytes) => btoa(String.fromCharCode(...bytes));

/** The bytes of standard base64, or null: another spelling of the same bytes is none. */
export function fromBase64(text) {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return null;
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return toBase64(bytes) === text ? bytes : null;
}
