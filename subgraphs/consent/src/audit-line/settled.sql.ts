/**
 * The last number that an entry has, and who is about to enter more: sessions that hold the lock of a writer on the log. A number is given
 * out under that lock, and what was committed is to be seen before the lock goes: once those who held it when the number was read are done,
 * no entry up to it is still to come.
 */
export const LAST_ENTERED = `select coalesce(max(seq), 0)::text as last from disclosure_entry`;

export const ENTERING = `
select l.virtualtransaction as id from pg_locks l
where l.locktype = 'relation' and l.relation = 'disclosure_entry'::regclass and l.mode = 'RowExclusiveLock' and l.granted
  and l.database = (select oid from pg_database where datname = current_database())`;
