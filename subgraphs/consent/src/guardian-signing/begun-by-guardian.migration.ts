import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a guardian has begun for a child below 12, and whether and how the child was heard. */
export class BegunByGuardian1796300000275 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table guardian_signing add begun_by uuid references guardian, add heard boolean, add heard_how text,
        add constraint guardian_signing_heard check ((heard is null) = (heard_how is null) and (heard is null or begun_by is not null)),
        add constraint guardian_signing_begun check (begun_by is null or request_id is not null);
      create index guardian_signing_request on guardian_signing (request_id) where begun_by is not null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index guardian_signing_request;
      alter table guardian_signing drop heard_how, drop heard, drop begun_by;`);
  }
}
