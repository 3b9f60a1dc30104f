import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For whom a house is, how one lives there, and when it was opened and closed. Until now a staffed house was for unaccompanied minors. */
export class HouseTargetGroups1796300000381 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table house add target_group text not null default 'OTHER', add own_kitchen_and_bath boolean not null default false,
        add night_guard text not null default 'NONE', add opened_on date, add closed_on date;
      update house set target_group = 'UNACCOMPANIED_MINORS' where kind = 'STAFFED_24H';
      update house set own_kitchen_and_bath = true where kind in ('STAFFED_24H', 'HYBEL', 'HYBEL_HOUSE', 'OWN_HOME');
      alter table house alter target_group drop default, alter own_kitchen_and_bath drop default, alter night_guard drop default,
        add check (target_group in ('UNACCOMPANIED_MINORS', 'OTHER')), add check (night_guard in ('NONE', 'PASSIVE', 'ACTIVE')),
        add check (closed_on is null or opened_on is null or opened_on <= closed_on);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table house drop column target_group, drop column own_kitchen_and_bath, drop column night_guard,
        drop column opened_on, drop column closed_on`,
    );
  }
}
