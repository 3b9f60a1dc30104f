import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether an organisation is public or private: entered once, and then it stands, whoever writes. Of those from before it is not known
 * until an administrator says it.
 */
export class OrganisationSectors1796300000530 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation add sector text check (sector in ('PUBLIC', 'PRIVATE'));
      create function organisation_sector_fixed() returns trigger language plpgsql as $$
      begin
        if old.sector is not null and new.sector is distinct from old.sector then
          raise exception 'the sector of an organisation stays' using errcode = 'check_violation', constraint = 'organisation_sector_fixed';
        end if;
        return new;
      end $$;
      create trigger organisation_sector_fixed before update of sector on organisation
        for each row execute function organisation_sector_fixed();`);
    await grant(runner, 'update (sector)', 'organisation');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger organisation_sector_fixed on organisation;
      drop function organisation_sector_fixed();
      alter table organisation drop sector;`);
  }
}
