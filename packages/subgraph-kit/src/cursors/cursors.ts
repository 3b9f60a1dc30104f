import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { createError, type Caller } from '@brobygger/domain';

/** Whom a cursor is for. */
export type CursorCaller = Pick<Caller, 'personId' | 'role' | 'organisationId'>;

/** Seals places in lists, so that a cursor tells nothing and opens for its own caller and list alone. */
export interface Cursors {
  seal(list: string, caller: CursorCaller, position: string): string;
  /** @throws BAD_USER_INPUT at `after` for whatever was not sealed for this list and caller with this key */
  open(list: string, caller: CursorCaller, cursor: string): string;
}

const NONCE = 12;
const TAG = 16;
/** Every position is filled up to this, so that no cursor is longer than another. */
const ROOM = 64;
const LENGTH = NONCE + ROOM + TAG;

/** Makes the cursors of one service from a secret that its replicas share. Two keys follow from it; itself it seals nothing. */
export function createCursors(secret: Uint8Array): Cursors {
  const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `brobygger cursor ${use}`, 32));
  const [sealing, numbering] = [derive('seal'), derive('nonce')];

  return {
    seal(list, caller, position) {
      const [bound, room] = [boundTo(list, caller), filled(position)];
      // The nonce follows from what is sealed: the same page has the same bytes, and another text has another nonce.
      const nonce = createHmac('sha256', numbering).update(lengthOf(bound)).update(bound).update(room).digest();
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce.subarray(0, NONCE)).setAAD(bound);
      const sealed = [cipher.update(room), cipher.final(), cipher.getAuthTag()];
      return Buffer.concat([nonce.subarray(0, NONCE), ...sealed]).toString('base64url');
    },

    open(list, caller, cursor) {
      const bytes = Buffer.from(cursor, 'base64url');
      // Decoding is lenient with foreign letters; only the one spelling of a cursor is one.
      if (bytes.length !== LENGTH || bytes.toString('base64url') !== cursor) throw noCursor();
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, NONCE), { authTagLength: TAG });
      decipher.setAAD(boundTo(list, caller)).setAuthTag(bytes.subarray(LENGTH - TAG));
      const room = decipher.update(bytes.subarray(NONCE, LENGTH - TAG));
      try {
        decipher.final();
      } catch {
        throw noCursor();
      }
      return room.subarray(1, 1 + room.readUInt8(0)).toString();
    },
  };
}

const noCursor = (): Error =>
  createError('BAD_USER_INPUT', '`after` is not a cursor of this list', { argument: 'after' });

const boundTo = (list: string, { personId, role, organisationId }: CursorCaller): Buffer =>
  Buffer.from(JSON.stringify([list, personId, role, organisationId]));

function lengthOf(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return length;
}

function filled(position: string): Buffer {
  const text = Buffer.from(position);
  if (text.length >= ROOM) throw new RangeError(`a position has at most ${ROOM - 1} bytes`);
  const room = Buffer.alloc(ROOM);
  room.writeUInt8(text.length);
  text.copy(room, 1);
  return room;
}
