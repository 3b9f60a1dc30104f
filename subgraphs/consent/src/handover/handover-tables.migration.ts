import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The parts of handovers as their sides tell them, and what each side was told of the whole. */
export class Handovers1796300000551 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table handover_sent (
        handover_id uuid primary key, youth_id uuid not null, organisation_id uuid not null, receiver_id uuid not null,
        kind text not null, state text not null, reason text, on_day date, basis_kind text, basis_id uuid,
        sent_by text not null, sent_at timestamptz not null, version bigint not null,
        unique (handover_id, youth_id, organisation_id, receiver_id, kind));
      create index on handover_sent (youth_id);
      create index on handover_sent (receiver_id, sent_at);
      create index on handover_sent (handover_id) where state in ('REQUESTED', 'IN_PROGRESS');
      create table handover_answered (
        handover_id uuid not null, organisation_id uuid not null, state text not null, reason text, proposed_on date,
        accepted boolean not null, version bigint not null, primary key (handover_id, organisation_id));
      create table handover (
        handover_id uuid not null references handover_sent, side text not null check (side in ('SENDER', 'RECEIVER')),
        youth_id uuid, organisation_id uuid not null, other_id uuid, kind text not null, sender_state text not null,
        receiver_state text, accepted boolean not null, reason text,
        on_day date, proposed_on date, basis_kind text, basis_id uuid, sent_at timestamptz,
        is_delivered boolean not null, version bigint not null, primary key (handover_id, side));
      create index on handover (organisation_id, side);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table handover, handover_answered, handover_sent');
  }
}
