import { toldOf } from '@brobygger/domain';
import {
  InputFault,
  type AccessEvaluation,
  type Action,
  type DecisionPoint,
  type Entity,
  type Properties,
} from '@brobygger/gateway';

/** Who and what the scenario knows (C.1.1 to C.1.3), with the properties that a policy may look up by itself. */
const USERS: Readonly<Record<string, Properties>> = { alice: {}, bob: { role: 'admin' } };
const RECORDS: Readonly<Record<string, Properties>> = {
  'record-1': { status: 'active' },
  'record-2': { status: 'archived' },
};
const ACTIONS = ['read', 'write', 'delete'];

const action = (name: string): Action => ({ name, properties: {} });
const entity = (type: string, id: string, properties: Properties = {}): Entity => ({ type, id, properties });

/** The eight rules of the scenario (C.1.4). What was sent goes before what is known. */
function isPermitted({ subject, action: { name, properties }, resource }: Omit<AccessEvaluation, 'context'>): boolean {
  if (subject.type !== 'user' || !Object.hasOwn(USERS, subject.id)) return false;
  if (resource.type !== 'record' || !Object.hasOwn(RECORDS, resource.id)) return false;
  const { role } = { ...USERS[subject.id], ...subject.properties };
  const { status } = { ...RECORDS[resource.id], ...resource.properties };
  switch (name) {
    case 'read':
      return true;
    case 'write':
      return status === 'archived' ? role === 'admin' : subject.id === 'alice';
    case 'delete':
      return subject.id === 'alice' && properties['soft'] === true;
    default:
      return false;
  }
}

/** The policy of the certification scenario, which stands in the tests alone. Its tokens are places in its lists. */
export const createTestTenant = (): DecisionPoint => ({
  evaluate(_asker, evaluations, semantic) {
    const decided = evaluations.map((each) => !(each instanceof InputFault) && isPermitted(each));
    return Promise.resolve(
      toldOf(decided, semantic).map((decision, n) => {
        const evaluation = evaluations[n];
        return evaluation instanceof InputFault ? evaluation : decision;
      }),
    );
  },

  search(_asker, search) {
    const { token, limit } = search.page;
    if (token !== null && !/^\d+$/.test(token)) return Promise.resolve(new InputFault('/page/token', 'no token'));
    const from = Number(token ?? 0);
    const all = (() => {
      switch (search.of) {
        case 'subject': {
          const { type, properties } = search.subject;
          return Object.keys(USERS).filter((id) => isPermitted({ ...search, subject: entity(type, id, properties) }));
        }
        case 'resource': {
          const { type, properties } = search.resource;
          return Object.keys(RECORDS).filter((id) =>
            isPermitted({ ...search, resource: entity(type, id, properties) }),
          );
        }
        case 'action':
          return ACTIONS.filter((name) => isPermitted({ ...search, action: action(name) }));
        default:
          return search satisfies never;
      }
    })();
    const results = all.slice(from, from + limit);
    return Promise.resolve({ results, nextToken: from + limit < all.length ? String(from + limit) : null });
  },
});
