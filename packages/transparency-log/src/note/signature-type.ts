/** The kinds of signatures on notes that this package makes and checks, by their identifier byte (C2SP signed-note). */
export const SignatureType = {
  /** A signature over the note's text: that of a log on its checkpoint. */
  ED25519: 0x01,
  /** A cosignature of a witness, with its time (C2SP tlog-cosignature). */
  COSIGNATURE_V1: 0x04,
} as const;
export type SignatureType = (typeof SignatureType)[keyof typeof SignatureType];

export const isSignatureType = (value: unknown): value is SignatureType =>
  value === SignatureType.ED25519 || value === SignatureType.COSIGNATURE_V1;
