import { defineTable } from './table';

/** What a service has to tell others. */
export const OUTBOX = defineTable('outbox_message', {
  select: true,
  insert: true,
  // `for update skip locked` asks for the right to change some column; the relay never changes a message.
  update: ['created_at'],
  delete: true,
});
