// A service of its own whose author forgot a label, for the test that it does not start.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const {
  createOwnerSubgraph,
  OwnerEnvironment,
  ownerPersistence,
  RecordType,
  RequiresRole,
  runOwner,
  untilStopped,
} = require('@brobygger/subgraph-kit');
const { parseEnvironment } = require('@brobygger/domain');
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

const create = (deps) =>
  createOwnerSubgraph(deps, {
    agency: 'NAV',
    name: 'nav',
    orphanedTypes: [],
    assemble: () => ({ services: {}, resolvers: [new DebtResolver()] }),
  });
untilStopped(() =>
  runOwner(
    'nav',
    create,
    ownerPersistence({ entities: [], migrations: [] }),
    parseEnvironment(OwnerEnvironment, process.env),
  ),
);
