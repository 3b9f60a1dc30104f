import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import type { JWK } from 'jose';
import { SIGNING_ALGORITHM } from './issuer-settings';

/** The key that development tokens are signed with, private part included. */
export type SigningKey = JWK & { readonly kid: string };

/** Makes a new signing key whose `kid` is its RFC 7638 thumbprint. */
export async function createSigningKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: SIGNING_ALGORITHM, use: 'sig' };
}

/** The signing key kept in the data directory, made when there is none, so that tokens outlive a restart. */
export async function loadOrCreateSigningKey(dataDir: string): Promise<SigningKey> {
  return findSigningKey(dataDir) ?? (await create(dataDir, fileIn(dataDir)));
}

/** The signing key kept in the data directory, or null where none was made. */
export const findSigningKey = (dataDir: string): SigningKey | null => read(fileIn(dataDir));

const fileIn = (dataDir: string): string => join(dataDir, 'development-issuer-key.json');

function read(file: string): SigningKey | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
  const key = JSON.parse(text) as Partial<SigningKey>;
  if (typeof key.kid !== 'string' || typeof key.d !== 'string') {
    throw new Error('signing key of the development issuer is damaged: remove it to get a new one');
  }
  return key as SigningKey;
}

/** Two processes may come here at once: the link is made by one of them, whole or not at all, and both read what it holds. */
async function create(dataDir: string, file: string): Promise<SigningKey> {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(await createSigningKey()), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
  const key = read(file);
  if (key === null) throw new Error('signing key of the development issuer was removed while it was made');
  return key;
}

// Not `instanceof`: the errors of node:fs are of another realm where the code runs in a sandbox.
const isCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;
