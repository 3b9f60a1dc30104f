// A service of its own whose author forgot a label, for the test that it does not start.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const {
  defineNoun,
  defineOwner,
  readOwnerEnvironment,
  RecordType,
  RequiresRole,
  runOwner,
} = require('@brobygger/subgraph-kit');
const { untilStopped } = require('@brobygger/domain');
const { Field, Query, Resolver } = require('type-graphql');

class Debt {}
Field(() => String, { nullable: true })(Debt.prototype, 'creditor');
RecordType({ description: 'A debt.' })(Debt);

class DebtResolver {
  debt() {
    return null;
  }
}
RequiresRole(['CASEWORKER'])(DebtResolver.prototype, 'debt');
Query(() => Debt, { nullable: true })(
  DebtResolver.prototype,
  'debt',
  Object.getOwnPropertyDescriptor(DebtResolver.prototype, 'debt'),
);
Resolver()(DebtResolver);

const forgetful = defineOwner({ name: 'nav', nouns: [defineNoun({ resolvers: () => [new DebtResolver()] })] });
untilStopped(() => runOwner(forgetful, readOwnerEnvironment('nav')));
