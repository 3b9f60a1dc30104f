import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An owner's part of the handovers that it sends and receives. The key is no `id`, so that a merging moves neither: whose registration was
 * sent stays, and whose is received the registry says.
 */
export class HandoverTables1796300000550 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sent_handover (
        handover_id uuid primary key, youth_id uuid not null, organisation_id uuid not null, receiver_id uuid not null,
        kind text not null, state text not null, reason text, on_day date, basis_kind text, basis_id uuid,
        sent_by text not null, sent_at timestamptz not null, version bigint not null,
        receiver_state text, receiver_reason text, proposed_on date, is_delivered boolean not null default false,
        told_version bigint not null default 0, check ((basis_kind is null) = (basis_id is null)));
      create index on sent_handover (organisation_id, state);
      create table received_handover (
        handover_id uuid primary key, youth_id uuid, organisation_id uuid not null, sender_id uuid, kind text not null,
        sender_state text not null, on_day date, basis_kind text, basis_id uuid, sent_at timestamptz,
        is_delivered boolean not null, told_version bigint not null,
        state text, reason text, proposed_on date, accepted boolean not null default false, answered_by text,
        answered_at timestamptz, version bigint not null default 0,
        check (is_delivered = (youth_id is not null)));
      create index on received_handover (youth_id, organisation_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table received_handover, sent_handover');
  }
}
