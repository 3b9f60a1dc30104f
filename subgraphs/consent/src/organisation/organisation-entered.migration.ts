import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since when an organisation is entered: before that it can have owned nothing. Whoever enters one enters that too, and nobody changes it.
 * What was there already was always there.
 */
export class OrganisationEntered1796300000830 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation_entered (organisation_id uuid primary key, at timestamptz not null);
      insert into organisation_entered select id, 'epoch' from organisation;
      create function enter_organisation() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        insert into organisation_entered values (new.id, now());
        return null;
      end $$;
      create trigger enter_organisation after insert on organisation for each row execute function enter_organisation();`);
    await grant(runner, 'select', 'organisation_entered');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger enter_organisation on organisation;
      drop function enter_organisation();
      drop table organisation_entered;`);
  }
}
