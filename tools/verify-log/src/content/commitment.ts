import { sha256 } from '../tree/hash';
import { canonicalJson, type Json } from './canonical-json';

/** What a leaf commits to, member by member (ADRs 0022, 0026 and 0133). */
export type Content = Readonly<Record<string, Json>>;

/** SHA-256 over the 32 bytes of the salt and the content in the form of RFC 8785. */
export const commitmentTo = (salt: Buffer, content: Content): Buffer =>
  sha256(salt, Buffer.from(canonicalJson(content)));
