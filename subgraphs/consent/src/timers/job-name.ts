/** What is done at its time: what has come about by time is found, and a notice is handed to its channel. */
export const JobName = { FIND_DUE: 'find-due', DELIVER_NOTICE: 'deliver-notice' } as const;
export type JobName = (typeof JobName)[keyof typeof JobName];

/**
 * SQL: has the notices `id` of the rows `of` delivered, in the transaction that it stands in. A job that waits for the same notice is
 * left to it.
 */
export const deliverEach = (of: string): string =>
  `graphile_worker.add_job('${JobName.DELIVER_NOTICE}', json_build_object('noticeId', ${of}.id), job_key := 'notice ' || ${of}.id,
  job_key_mode := 'preserve_run_at')`;
