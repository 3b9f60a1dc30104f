import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A low-threshold follow-up can be of a person without a number, and goes to the youth who is linked to it and back. That of a youth stays
 * with the youth, whatever the service writes: a merging of registrations alone, which a function of the owner's does, takes it to another.
 */
export class FollowUpsOfPersons1796000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table follow_up
        alter youth_id drop not null, add outreach_person_id uuid,
        add check (youth_id is not null or outreach_person_id is not null),
        add check (outreach_person_id is null or kind = 'LOW_THRESHOLD');
      create index on follow_up (outreach_person_id) where outreach_person_id is not null;
      create function keep_youth_of_follow_up() returns trigger language plpgsql as $$
      begin
        if current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = tg_relid) then return new; end if;
        raise exception 'a follow-up stays with its youth' using errcode = 'insufficient_privilege';
      end $$;
      create trigger keep_youth before update of youth_id on follow_up for each row
        when (old.youth_id is distinct from new.youth_id
          and (old.outreach_person_id is null or (old.youth_id is not null and new.youth_id is not null)))
        execute function keep_youth_of_follow_up();`);
  }

  /** What is of nobody but a person goes: there is no place for it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger keep_youth on follow_up;
      drop function keep_youth_of_follow_up;
      delete from follow_up where youth_id is null;
      alter table follow_up drop outreach_person_id, alter youth_id set not null;`);
  }
}
