import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With whom youths were helped to be in touch. */
export class ServiceContactTable1796000003005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table service_contact (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, date date not null,
        contact_with text not null check (contact_with in ('FAMILY', 'SCHOOL', 'SERVICE', 'OTHER_YOUTHS')), note text);
      create index on service_contact (youth_id);`);
    await grant(runner, 'select, insert', 'service_contact');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table service_contact');
  }
}
