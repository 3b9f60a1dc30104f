import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A contact can be of a person without a number, and goes to the youth who is linked to it and back. That of a youth stays with the youth,
 * whatever the service writes: a merging of registrations alone, which a function of the owner's does, takes it to another.
 */
export class ContactsOfPersons1796000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contact
        drop constraint contact_youth_id_organisation_id_key, alter youth_id drop not null, add outreach_person_id uuid unique,
        add check (youth_id is not null or outreach_person_id is not null);
      create unique index on contact (youth_id, organisation_id) where outreach_person_id is null;
      create function keep_youth_of_contact() returns trigger language plpgsql as $$
      begin
        if current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = tg_relid) then return new; end if;
        raise exception 'a contact stays with its youth' using errcode = 'insufficient_privilege';
      end $$;
      create trigger keep_youth before update of youth_id on contact for each row
        when (old.youth_id is distinct from new.youth_id
          and (old.outreach_person_id is null or (old.youth_id is not null and new.youth_id is not null)))
        execute function keep_youth_of_contact();`);
  }

  /** What is of nobody but a person goes: there is no place for it. What is of a youth twice stands once, from its earliest day. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger keep_youth on contact;
      drop function keep_youth_of_contact;
      delete from contact c where youth_id is null or exists (
        select from contact d
        where d.youth_id = c.youth_id and d.organisation_id = c.organisation_id and (d.since, d.id) < (c.since, c.id));
      alter table contact drop outreach_person_id, alter youth_id set not null,
        add constraint contact_youth_id_organisation_id_key unique (youth_id, organisation_id);`);
  }
}
