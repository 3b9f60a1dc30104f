import { alikeOf } from './alike-consents';
import type { ConsentOfYouth } from './youth-consents';

const one = {
  id: 'one',
  version: 1,
  recipient: { id: 'nav', name: 'NAV' },
  recipientAgency: 'NAV',
  purpose: 'B102',
  categories: ['HOUSING_RENT'],
  withdrawnAt: null,
} as unknown as ConsentOfYouth;
const like = (id: string, more: object = {}): ConsentOfYouth => ({ ...one, id, version: 3, ...more });

test('what ends with a consent is to the same recipient for the same purpose, with a category of it, and has not ended', () => {
  const others = [
    one,
    null,
    like('next', { categories: ['HOUSING_FOLLOW_UP', 'HOUSING_RENT'] }),
    like('to another', { recipient: { id: 'other', name: 'NAV' } }),
    like('for another purpose', { purpose: 'B101' }),
    like('to something else', { categories: ['HOUSING_FOLLOW_UP'] }),
    like('ended', { withdrawnAt: '2026-03-02T10:00:00Z' }),
  ];
  expect(alikeOf(one, others)).toEqual([{ id: 'next', version: 3 }]);
});

test('where recipients are withheld it may be any of the agency', () => {
  const withheld = { recipient: null };
  const others = [like('next', withheld), like('elsewhere', { ...withheld, recipientAgency: 'HOUSING' })];
  expect(alikeOf(like('one', withheld), others)).toEqual([{ id: 'next', version: 3 }]);
});
