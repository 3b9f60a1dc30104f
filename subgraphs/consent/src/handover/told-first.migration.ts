import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a registry that was turned back has told of a handover its receiver may say before its sender says that it was sent. */
export class ToldFirst1796300000782 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table handover drop constraint handover_handover_id_fkey');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from handover h where not exists (select from handover_sent s where s.handover_id = h.handover_id);
      alter table handover add constraint handover_handover_id_fkey foreign key (handover_id) references handover_sent;`);
  }
}
