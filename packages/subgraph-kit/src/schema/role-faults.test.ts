import { buildSchema } from 'graphql';
import { roleFaults } from './role-faults';

const LABELS = `
  directive @requiresRole(roles: [Role!]!, ownAgency: Boolean) on FIELD_DEFINITION | OBJECT
  enum Role { CASEWORKER LEADER YOUTH }
`;

const faultsOf = (types: string): readonly string[] => roleFaults(buildSchema(`${LABELS} ${types}`));

test('roles of a field within those of its type are no fault, nor roles that overlap on the way', () => {
  expect(
    faultsOf(`
      type Query { log: Log @requiresRole(roles: [CASEWORKER, LEADER]) any: Any @requiresRole(roles: [LEADER]) }
      type Log @requiresRole(roles: [LEADER, YOUTH]) { line: String @requiresRole(roles: [LEADER]) more: [Log!] }
      type Free { log: Log }
      union Any = Log | Free`),
  ).toEqual([]);
});

test('a field that needs a role which its type does not let in is open to nobody, and is named', () => {
  expect(
    faultsOf(`
      type Query { log: Log @requiresRole(roles: [LEADER]) }
      type Log @requiresRole(roles: [LEADER]) { line: String @requiresRole(roles: [CASEWORKER]) }`),
  ).toEqual(['`Log.line` is open to no role']);
});

test('a label of no role at all is open to nobody, and is named', () => {
  expect(faultsOf('type Query { log: String @requiresRole(roles: []) }')).toEqual(['`Query.log` is open to no role']);
});

test('a field that leads to a type which none of its roles may read is named, through lists and unions too', () => {
  expect(
    faultsOf(`
      type Query { logs: [[Log!]!]! @requiresRole(roles: [CASEWORKER]) any: Any @requiresRole(roles: [YOUTH]) }
      type Log @requiresRole(roles: [LEADER]) { line: String }
      type Free { x: Int }
      union Any = Free | Log`),
  ).toEqual([
    '`Query.logs` leads to `Log`, which none of its roles may read',
    '`Query.any` leads to `Log`, which none of its roles may read',
  ]);
});

test('a root field that says no role is named, of query, mutation and subscription alike', () => {
  expect(faultsOf('type Query { a: Int } type Mutation { b: Int } type Subscription { c: Int }')).toEqual([
    'root field `a` has no @requiresRole',
    'root field `b` has no @requiresRole',
    'root field `c` has no @requiresRole',
  ]);
});
