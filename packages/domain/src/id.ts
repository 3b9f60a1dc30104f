import { v7 } from 'uuid';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** A new id (UUIDv7), made by the application so that a retried write can be recognised. */
export const newId = (): string => v7();

/** Whether the text is a well-formed UUID. Anything else is an unknown id and never reaches a database. */
export const isId = (text: unknown): text is string => typeof text === 'string' && UUID.test(text);
