import type { DataCategory } from '@brobygger/domain';
import { buildSchema, isObjectType, Kind, parse, type FieldNode, type FragmentDefinitionNode } from 'graphql';
import { gather } from './gather';
import type { SelectionWant } from './want';

const schema = buildSchema(`
  directive @requiresConsent(category: DataCategory!, perRow: [DataCategory!], eachAlone: Boolean, placesYouth: Boolean) on FIELD_DEFINITION
  enum DataCategory { NAV_CASE NAV_INCOME OUTREACH_CONTACT OUTREACH_SEXUALITY OUTREACH_HEALTH HOUSING_RENT }
  type Query { youth: Youth search: Found }
  type Youth {
    words: [Talk!] @requiresConsent(category: OUTREACH_CONTACT, perRow: [OUTREACH_HEALTH], eachAlone: true)
    id: ID nav: NavRecords outreach: OutreachRecords }
  type NavRecords {
    case: Case @requiresConsent(category: NAV_CASE)
    incomes: [Income!] @requiresConsent(category: NAV_INCOME)
    events: [Event!]
  }
  type Case { status: String office: String @requiresConsent(category: NAV_CASE, placesYouth: true) rent: Rent }
  type Rent { owed: Int @requiresConsent(category: HOUSING_RENT) payer: String }
  type Income implements Event { amount: Int month: String @requiresConsent(category: NAV_INCOME) }
  type Order implements Event { goal: String month: String @requiresConsent(category: NAV_INCOME) }
  interface Event { month: String @requiresConsent(category: NAV_INCOME) }
  union Found = Youth | Rent
  type OutreachRecords {
    talks: [Talk!] @requiresConsent(category: OUTREACH_CONTACT, perRow: [OUTREACH_SEXUALITY, OUTREACH_HEALTH])
  }
  type Talk { topic: String owed: Int @requiresConsent(category: HOUSING_RENT) }
`);

/** What the selection of the first field wants; the document is written as a client writes it. */
function wanted(document: string, variableValues: Readonly<Record<string, unknown>> = {}, inherited?: DataCategory) {
  const { definitions } = parse(document);
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION) as FragmentDefinitionNode[];
  const fields = operation !== undefined && 'selectionSet' in operation ? operation.selectionSet.selections : [];
  const [first] = fields as readonly FieldNode[];
  const found = gather(
    fields as readonly FieldNode[],
    startOf(first?.name.value === 'search' ? 'Rent' : 'Youth'),
    {
      schema,
      variableValues: { ...variableValues },
      fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
    },
    inherited === undefined ? null : { category: inherited, perRow: [], eachAlone: false, placesYouth: false },
  );
  return Object.fromEntries(found.map((want) => [nameOf(want), want.fields]));
}

function startOf(name: string) {
  const type = schema.getType(name);
  return isObjectType(type) ? type : null;
}

const nameOf = ({ category, placesYouth, gate }: SelectionWant): string =>
  [category, placesYouth ? 'places' : '', gate === undefined ? '' : `within ${gate}`].filter(Boolean).join(' ');

describe('what an operation wants of a youth', () => {
  test('of a list whose rows stand alone is all of it by each category, none of which waits for another', () => {
    const all = ['Youth.words', 'Talk.topic'];
    expect(wanted('{ youth { words { topic owed } } }')).toEqual({
      OUTREACH_CONTACT: all,
      OUTREACH_HEALTH: all,
      HOUSING_RENT: ['Talk.owed'],
    });
  });

  test('is every labelled field, and what stands below it under the same label', () => {
    expect(wanted('{ youth { id nav { case { status } } } }')).toEqual({
      NAV_CASE: ['NavRecords.case', 'Case.status'],
    });
  });

  test('names a field by its own name, whatever alias the client gives it, and once', () => {
    expect(wanted('{ youth { nav { one: case { status s: status } two: case { status } } } }')).toEqual({
      NAV_CASE: ['NavRecords.case', 'Case.status'],
    });
  });

  test('keeps apart what tells where the youth is', () => {
    expect(wanted('{ youth { nav { case { status office } } } }')).toEqual({
      NAV_CASE: ['NavRecords.case', 'Case.status'],
      'NAV_CASE places': ['Case.office'],
    });
  });

  test('follows the nearest label above a field', () => {
    expect(wanted('{ youth { nav { case { rent { owed payer } } } } }')).toEqual({
      NAV_CASE: ['NavRecords.case', 'Case.rent', 'Rent.payer'],
      HOUSING_RENT: ['Rent.owed'],
    });
  });

  test('names the categories of single rows with the list that they stand in', () => {
    expect(wanted('{ youth { outreach { talks { topic } } } }')).toEqual({
      OUTREACH_CONTACT: ['OutreachRecords.talks', 'Talk.topic'],
      'OUTREACH_SEXUALITY within OUTREACH_CONTACT': ['OutreachRecords.talks'],
      'OUTREACH_HEALTH within OUTREACH_CONTACT': ['OutreachRecords.talks'],
    });
  });

  test('is nothing for fields without a label and for fields that are none', () => {
    expect(wanted('{ youth { id __typename nav { __typename shoeSize } } }')).toEqual({});
  });

  test('comes of several fields that are merged into one', () => {
    expect(wanted('{ youth { nav { case { status } } } youth { nav { case { rent { owed } } } } }')).toEqual({
      NAV_CASE: ['NavRecords.case', 'Case.status', 'Case.rent'],
      HOUSING_RENT: ['Rent.owed'],
    });
  });

  test('lies under the label of the field that was entered, where one was', () => {
    expect(wanted('{ search { payer owed } }', {}, 'NAV_CASE')).toEqual({
      NAV_CASE: ['Rent.payer'],
      HOUSING_RENT: ['Rent.owed'],
    });
  });
});

describe('fragments', () => {
  test('are opened where they are spread, one within another', () => {
    const document = `
      { youth { ...Records } }
      fragment Records on Youth { nav { case { ...Rented } } }
      fragment Rented on Case { rent { owed } }`;
    expect(wanted(document)).toEqual({ NAV_CASE: ['NavRecords.case', 'Case.rent'], HOUSING_RENT: ['Rent.owed'] });
  });

  test('on an interface want the field of each type that may come', () => {
    expect(wanted('{ youth { nav { events { month } } } }')).toEqual({ NAV_INCOME: ['Income.month', 'Order.month'] });
    expect(wanted('{ youth { nav { events { ... on Event { month } } } } }')).toEqual({
      NAV_INCOME: ['Income.month', 'Order.month'],
    });
  });

  test('on one type want of that type alone', () => {
    expect(wanted('{ youth { nav { events { ... on Order { month goal } } } } }')).toEqual({
      NAV_INCOME: ['Order.month'],
    });
  });

  test('without a condition are of the type around them', () => {
    expect(wanted('{ youth { nav { ... { case { status } } } } }')).toEqual({
      NAV_CASE: ['NavRecords.case', 'Case.status'],
    });
  });

  test('that nobody wrote want nothing', () => {
    expect(wanted('{ youth { ...Missing nav { incomes { amount } } } }')).toEqual({
      NAV_INCOME: ['NavRecords.incomes', 'Income.amount'],
    });
  });
});

describe('what is left out by a condition is not wanted', () => {
  const incomes = { NAV_INCOME: ['NavRecords.incomes', 'Income.amount'] };
  const document = (condition: string, at: 'field' | 'fragment' | 'spread'): string =>
    ({
      field: `query ($yes: Boolean) { youth { nav { incomes ${condition} { amount } } } }`,
      fragment: `query ($yes: Boolean) { youth { ... on Youth ${condition} { nav { incomes { amount } } } } }`,
      spread: `query ($yes: Boolean) { youth { ...Paid ${condition} } } fragment Paid on Youth { nav { incomes { amount } } }`,
    })[at];

  describe.each(['field', 'fragment', 'spread'] as const)('on a %s', (at) => {
    test.each([
      ['@include(if: true)', {}, true],
      ['@include(if: false)', {}, false],
      ['@skip(if: true)', {}, false],
      ['@skip(if: false)', {}, true],
      ['@include(if: $yes)', { yes: true }, true],
      ['@include(if: $yes)', { yes: false }, false],
      ['@skip(if: $yes)', { yes: true }, false],
      ['@skip(if: $yes) @include(if: $yes)', { yes: true }, false],
    ])('%s with %j', (condition, variables, isWanted) => {
      expect(wanted(document(condition, at), variables)).toEqual(isWanted ? incomes : {});
    });
  });
});
