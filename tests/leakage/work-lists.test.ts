import { newId } from '@brobygger/domain';
import { subgraph as childWelfare } from '@brobygger/child-welfare';
import { subgraph as nav } from '@brobygger/nav';
import { OWN_WISH, runSubgraph } from '@brobygger/testkit';
import { also, AT, author, compare, hidden, served, stopWorlds, twoWorlds } from './kept-out-worlds';

afterAll(stopWorlds);

test('the work list of child welfare tells a worker who is kept from a youth no more than one in which the youth is not', async () => {
  const ofChildWelfare = await twoWorlds(
    () => runSubgraph(childWelfare, { clock: () => AT }),
    async ({ cases, decisions, investigations, plans, transfers }, youthId) => {
      await cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
      // Of what is due on one day the order follows from ids that each world makes.
      const day = 1 + [served, hidden, also].indexOf(youthId);
      const days = { validFrom: '2026-03-02', validTo: `2026-03-0${day + 3}` };
      const measure = { kind: 'VOLUNTARY_ASSISTANCE', executedBy: 'CHILD_WELFARE', wantedByYouth: true } as const;
      await decisions.decide(author, { youthId, ...measure, ...days });
      await investigations.open(author, { youthId, reason: 'Meldt av skolen.' });
      const item = {
        name: 'Oppfølging',
        responsible: 'Bjerke',
        validFrom: '2026-03-02',
        evaluateOn: `2026-03-1${day}`,
      };
      await plans.revise(author, { youthId, goals: ['Egen bolig'], items: [{ ...item, isFutv: false }] });
      await transfers.start(author, { youthId, plannedOn: `2026-03-0${day + 3}` });
    },
    'child-welfare',
  );
  await compare(ofChildWelfare, [
    [
      '{ workList { childWelfareDecisions { dueOn } } }',
      '"childWelfareDecisions":[{"dueOn":"2026-03-04"},{"dueOn":"2026-03-06"}]',
    ],
    ['{ workList(days: 100) { investigations { youth { id } dueOn } } }', served],
    ['{ workList { measuresPlans { dueOn } } }', '"measuresPlans":[{"dueOn":"2026-03-11"},{"dueOn":"2026-03-13"}]'],
    ['{ workList { transfers { endsOn } } }', '"transfers":[{"endsOn":"2026-03-04"},{"endsOn":"2026-03-06"}]'],
  ]);
});

test('so does that of NAV', async () => {
  const receiverId = newId();
  const ofNav = await twoWorlds(
    () => runSubgraph(nav, { clock: () => AT, ask: () => Promise.resolve({ takes: true, name: 'NAV Grorud' }) }),
    async ({ cases, section17, benefitDecisions, orders, caseMoves }, youthId) => {
      await cases.open(author, { ground: OWN_WISH, youthId, office: 'NAV Bjerke' });
      const n = [served, hidden, also].indexOf(youthId);
      const days = { validFrom: '2026-03-02', validTo: `2026-03-0${n + 4}` };
      await section17.grant(author, { youthId, ...days });
      await benefitDecisions.grant(author, { youthId, kind: 'FINANCIAL_ASSISTANCE', ...days });
      const { id: orderId } = await orders.draft(author, { youthId, need: 'Booppfølging' });
      const later = { ...author, at: new Date(AT.getTime() + n) };
      await orders.send(later, { youthId, orderId, receiverId });
      await caseMoves.ask(author, { youthId, receiverId, district: 'OTHER_OSLO', movesOn: days.validTo });
    },
    'nav',
  );
  await compare(ofNav, [
    ['{ workList { section17 { dueOn } } }', '"section17":[{"dueOn":"2026-03-04"},{"dueOn":"2026-03-06"}]'],
    ['{ workList { benefits { dueOn } } }', '"benefits":[{"dueOn":"2026-03-04"},{"dueOn":"2026-03-06"}]'],
    ['{ workList { caseMoves { movesOn } } }', '"caseMoves":[{"movesOn":"2026-03-04"},{"movesOn":"2026-03-06"}]'],
    ['{ workList { orders { state youth { id } } } ordersAwaiting { youth { id } } }', served],
  ]);
});
