import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That guardians are not informed stands until a person ends it, and is looked at again on a day. What stands keeps its effect: the day on
 * which it was to end by itself becomes the day for looking at it again. What had ended, by its day or by a person, stays ended.
 */
export class ReviewedNotInformed1796300000660 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table guardians_not_informed_event (
        seq bigint generated always as identity primary key, record_id uuid not null references guardians_not_informed,
        kind text not null check (kind in ('RECORDED', 'KEPT', 'NO_LONGER_SO', 'ENTERED_BY_MISTAKE', 'ENDED_ON_ITS_DAY')),
        review_on date, author_id text not null, at timestamptz not null,
        check ((kind in ('RECORDED', 'KEPT')) = (review_on is not null)));
      create index on guardians_not_informed_event (record_id, seq);
      create unique index guardians_not_informed_ended_once on guardians_not_informed_event (record_id) where review_on is null;
      insert into guardians_not_informed_event (record_id, kind, review_on, author_id, at)
        select id, 'RECORDED', until, recorded_by, recorded_at from guardians_not_informed order by recorded_at, id;
      insert into guardians_not_informed_event (record_id, kind, author_id, at)
        select id, 'NO_LONGER_SO', revoked_by, revoked_at from guardians_not_informed where revoked_at is not null order by revoked_at, id;
      insert into guardians_not_informed_event (record_id, kind, author_id, at)
        select id, 'ENDED_ON_ITS_DAY', recorded_by, until::timestamp at time zone 'Europe/Oslo' from guardians_not_informed
        where revoked_at is null and until <= (now() at time zone 'Europe/Oslo')::date order by until, id;`);
    await revoke(runner, 'update (revoked_by, revoked_at)', 'guardians_not_informed');
    await runner.query('alter table guardians_not_informed drop revoked_at, drop revoked_by, drop until');
    await grant(runner, 'select, insert', 'guardians_not_informed_event');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table guardians_not_informed add until date, add revoked_by text, add revoked_at timestamptz;
      update guardians_not_informed n set until = (select e.review_on from guardians_not_informed_event e
        where e.record_id = n.id and e.review_on is not null order by e.seq desc limit 1);
      update guardians_not_informed n set revoked_by = e.author_id, revoked_at = e.at from guardians_not_informed_event e
        where e.record_id = n.id and e.kind in ('NO_LONGER_SO', 'ENTERED_BY_MISTAKE');
      alter table guardians_not_informed alter until set not null, add check ((revoked_by is null) = (revoked_at is null));`);
    await grant(runner, 'update (revoked_by, revoked_at)', 'guardians_not_informed');
    await revoke(runner, 'all', 'guardians_not_informed_event');
    await runner.query('drop table guardians_not_informed_event');
  }
}
