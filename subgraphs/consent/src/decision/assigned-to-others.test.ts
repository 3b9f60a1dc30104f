import { Agency, newId, type Caller } from '@brobygger/domain';
import { createForms, untroubled, type Forms, type Question } from './rule-by-rule.test-setup';

let forms: Forms;
beforeAll(async () => {
  forms = await createForms();
});
afterAll(() => forms.stop());

const colleague: Caller = {
  personId: 'Z990001',
  role: 'CASEWORKER',
  agency: 'NAV',
  organisationId: newId(),
  assurance: 'SUBSTANTIAL',
};

/** A colleague asks for the case of a youth whom the office serves and who is assigned to others of it. */
const ask = (request: Partial<Question['request']> = {}, facts: object = {}): Question => ({
  request: {
    caller: colleague,
    purpose: 'B107',
    youthId: newId(),
    category: 'NAV_CASE',
    placesYouth: false,
    at: new Date('2026-03-02T10:00:00Z'),
    statedReason: null,
    ...request,
  },
  facts: { ...untroubled, servesYouth: true, isAssignedToOthers: true, ...facts },
});

test.each([
  ['without a reason', ask(), 'deny'],
  ['with one', ask({ statedReason: 'ON_DUTY' }), 'permit'],
  ['with one, of a youth who is not served', ask({ statedReason: 'ON_DUTY' }, { servesYouth: false }), 'deny'],
  ['with one, of a youth who has blocked them', ask({ statedReason: 'ON_DUTY' }, { isBlocked: true }), 'deny'],
  ['without one, of a youth who is assigned to nobody else', ask({}, { isAssignedToOthers: false }), 'permit'],
] as const)('%s: engine and owner say the same of the own record', async (_when, question, effect) => {
  const { engine, form, entered } = await forms.owner({ ...question, agency: Agency.NAV });
  expect([engine.effect, form.effect, entered.length]).toEqual([effect, effect, effect === 'permit' ? 1 : 0]);
});

test('the registry names the youth without a reason: it knows of no assignment', async () => {
  const { engine, form } = await forms.registry(ask({ category: 'IDENTITY', purpose: 'B101' }));
  expect([engine, form]).toEqual([form, { effect: 'permit', basis: 'OWN_SERVICE' }]);
});
