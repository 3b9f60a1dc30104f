/** The millisecond of now, as the six bytes that such an id begins with. */
const MOMENT = `substring(int8send(floor(date_part('epoch', clock_timestamp()) * 1000)::bigint) from 3)`;
const BYTES = `overlay(uuid_send(gen_random_uuid()) placing ${MOMENT} from 1 for 6)`;

/**
 * SQL: a new id as `newId` makes it (UUIDv7, RFC 9562): the millisecond first and randomness after it, so that what is entered goes to
 * the end of an index, however long the table is. PostgreSQL has `uuidv7()` from 18 on; the lowest version that is supported is 15.
 */
export const NEW_ID = `encode(set_bit(set_bit(${BYTES}, 52, 1), 53, 1), 'hex')::uuid`;
