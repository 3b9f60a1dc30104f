import { v5, v7 } from 'uuid';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** A new id (UUIDv7), made by the application so that a retried write can be recognised. */
export const newId = (): string => v7();

/** Whether the text is a well-formed UUID. Anything else is an unknown id and never reaches a database. */
export const isId = (text: unknown): text is string => typeof text === 'string' && UUID.test(text);

const OF_NAMES = '5f0c1f0a-6e0b-4d3c-9c0e-2b7d4a1e8f36';

/** The id of what these names say (UUIDv5): the same each time, so that what is imported again is known again. */
export const idNamed = (...names: readonly string[]): string => v5(JSON.stringify(names), OF_NAMES);
