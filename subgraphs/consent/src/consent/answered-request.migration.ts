import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A consent names the request in answer to which it was given, and who asked when, which its history begins with. Of those that stand
 * already it is what their answers say: given at the very moment of the answer.
 */
export class AnsweredRequest1796300000460 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent add request_id uuid references consent_request, add requested_at timestamptz, add requested_by text,
        add constraint consent_request_whole check (num_nulls(request_id, requested_at, requested_by) in (0, 3));
      update consent c set request_id = r.id, requested_at = r.sent_at, requested_by = r.asked_by
      from consent_request_answer a join consent_request r on r.id = a.request_id
      where a.consent_id = c.id and a.at = c.given_at;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table consent drop request_id, drop requested_at, drop requested_by');
  }
}
