import { EvaluationsSemantic, type AccessAsker, type Caller } from '@brobygger/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { askerIn } from '../http/asked-scope';
import { InputFault, type DecisionPoint, type Found, type Search } from './decision-point';
import { ENDPOINTS } from './metadata';
import { problemOf, readBody, readEvaluation, readEvaluations, readSearch } from './read-request';

/** A search looks at as many as there are categories, or organisations that may have one. */
const EVALUATIONS_OF_SEARCH = 40;

interface EndpointDeps {
  readonly decisionPoint: DecisionPoint;
  /** Takes so many evaluations of what the caller has left; rejects where that is too little. */
  readonly spend: (caller: Caller, evaluations: number) => Promise<void>;
}

/** Answers what the protocol asks; whoever asks is known by then. */
export function addEndpoints(scope: FastifyInstance, { decisionPoint, spend }: EndpointDeps): void {
  async function evaluateOne(asker: AccessAsker, body: Readonly<Record<string, unknown>>): Promise<object> {
    const evaluation = readEvaluation(body);
    if (evaluation instanceof InputFault) throw problemOf(evaluation);
    await spend(asker.caller, 1);
    const [decision = false] = await decisionPoint.evaluate(asker, [evaluation], EvaluationsSemantic.EXECUTE_ALL);
    if (decision instanceof InputFault) throw problemOf(decision);
    return { decision };
  }

  scope.post(ENDPOINTS.access_evaluation_endpoint, (request) => evaluateOne(askerIn(request), readBody(request.body)));

  scope.post(ENDPOINTS.access_evaluations_endpoint, async (request) => {
    const [asker, body] = [askerIn(request), readBody(request.body)];
    const several = readEvaluations(body);
    if (several === null) return evaluateOne(asker, body);
    const { evaluations, semantic } = several;
    await spend(asker.caller, evaluations.length);
    const decisions = await decisionPoint.evaluate(asker, evaluations, semantic);
    return {
      evaluations: decisions.map((decision, n) =>
        decision instanceof InputFault ? { decision: false, context: { error: errorOf(decision, n) } } : { decision },
      ),
    };
  });

  /** A page is spoken of where one was asked for, or where there is another. */
  async function searchFor(
    request: FastifyRequest,
    of: Search['of'],
    shown: (result: string, search: Search) => object,
  ) {
    const asker = askerIn(request);
    const { search, isPaged } = readSearch(of, readBody(request.body));
    await spend(asker.caller, EVALUATIONS_OF_SEARCH);
    const found: Found | InputFault = await decisionPoint.search(asker, search);
    if (found instanceof InputFault) throw problemOf(found);
    const { results, nextToken } = found;
    return {
      results: results.map((result) => shown(result, search)),
      ...(isPaged || nextToken !== null ? { page: { next_token: nextToken ?? '', count: results.length } } : {}),
    };
  }

  scope.post(ENDPOINTS.search_subject_endpoint, (request) =>
    searchFor(request, 'subject', (id, { subject }) => ({ type: subject.type, id })),
  );
  scope.post(ENDPOINTS.search_resource_endpoint, (request) =>
    searchFor(request, 'resource', (id, { resource }) => ({ type: resource.type, id })),
  );
  scope.post(ENDPOINTS.search_action_endpoint, (request) => searchFor(request, 'action', (name) => ({ name })));
}

/** What is wrong with one of several evaluations; the others are decided all the same. */
const errorOf = ({ path, detail }: InputFault, n: number): object => ({
  status: 400,
  code: 'BAD_USER_INPUT',
  message: detail,
  path: `/evaluations/${n}${path}`,
});
