import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was charged and what came in, in place of a month with what is owed in all. Of the months that stood, oldest first: each is a
 * charge; what is owed less than before it and its rent together came in, on the day that it says, or else on the one on which it fell due;
 * and what is owed more was brought forward (no month). A month that says when it was paid, though no less is owed, was paid itself.
 */
export class RentLedger1796300000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rent_charge (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, residency_id uuid,
        month date check (month = date_trunc('month', month)), amount_nok integer not null, due_on date not null,
        reverses_id uuid unique references rent_charge (id), reason text check (reason in ('WRONGLY_ENTERED', 'WAIVED')),
        recorded_at timestamptz not null, recorded_by text,
        check ((reverses_id is null) = (reason is null)),
        check (case when reverses_id is null then amount_nok >= 0 else amount_nok <= 0 end));
      create table rent_payment (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, client_key text, amount_nok integer not null,
        paid_on date not null, paid_by text check (paid_by in ('YOUTH', 'NAV', 'OTHER')),
        reverses_id uuid unique references rent_payment (id), reason text check (reason in ('WRONGLY_ENTERED', 'RETURNED')),
        recorded_at timestamptz not null, recorded_by text, unique (organisation_id, client_key),
        check ((reverses_id is null) = (reason is null)),
        check (case when reverses_id is null then amount_nok > 0 else amount_nok < 0 end));
      create index on rent_charge (youth_id);
      create index on rent_payment (youth_id);
      ${MOVED}
      drop table rent_month;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rent_month (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, month_nok integer not null check (month_nok >= 0),
        arrears_nok integer not null check (arrears_nok >= 0), due_on date not null, paid_on date, unique (youth_id,
          organisation_id, due_on));
      create index on rent_month (youth_id);
      ${MOVED_BACK}
      drop table rent_payment, rent_charge;`);
  }
}

const MOVED = `
      with account as (
        select m.*, coalesce(lag(m.arrears_nok) over account, 0) + m.month_nok - m.arrears_nok as less_owed from rent_month m
        window account as (partition by m.youth_id, m.organisation_id order by m.due_on)
      ), moving as (
        select a.*, case when a.less_owed <= 0 and a.paid_on is not null then a.month_nok else greatest(0, a.less_owed) end as came_in
        from account a
      ), charged as (
        insert into rent_charge (id, youth_id, organisation_id, residency_id, month, amount_nok, due_on, recorded_at)
        select m.id, m.youth_id, m.organisation_id, (
            select r.id from residency r where r.youth_id = m.youth_id and r.organisation_id = m.organisation_id
              and r.valid_from < date_trunc('month', m.due_on) + interval '1 month'
              and (r.state <> 'MOVED_OUT' or r.valid_to >= date_trunc('month', m.due_on))
            order by r.valid_from desc limit 1),
          date_trunc('month', m.due_on), m.month_nok, m.due_on, now() from moving m
      ), brought_forward as (
        insert into rent_charge (id, youth_id, organisation_id, amount_nok, due_on, recorded_at)
        select gen_random_uuid(), m.youth_id, m.organisation_id, m.came_in - m.less_owed, m.due_on, now()
        from moving m where m.came_in > m.less_owed
      )
      insert into rent_payment (id, youth_id, organisation_id, amount_nok, paid_on, recorded_at)
      select gen_random_uuid(), m.youth_id, m.organisation_id, m.came_in, coalesce(m.paid_on, m.due_on), now()
      from moving m where m.came_in > 0;`;

// What is owed as of each month is what was charged until then less what had come in before the next fell due.
const MOVED_BACK = `
      insert into rent_month
      select gen_random_uuid(), c.youth_id, c.organisation_id, c.month_nok, greatest(0, c.charged - paid.nok), c.due_on, paid.last_on
      from (
        select youth_id, organisation_id, due_on, coalesce(sum(amount_nok) filter (where month is not null), 0) as month_nok,
          sum(sum(amount_nok)) over account as charged, coalesce(lead(due_on) over account, 'infinity') as next_due_on
        from rent_charge group by youth_id, organisation_id, due_on
        window account as (partition by youth_id, organisation_id order by due_on)) c
      cross join lateral (
        select coalesce(sum(p.amount_nok), 0) as nok, max(p.paid_on) filter (where p.paid_on >= c.due_on) as last_on
        from rent_payment p where p.youth_id = c.youth_id and p.organisation_id = c.organisation_id and p.paid_on < c.next_due_on) paid;`;
