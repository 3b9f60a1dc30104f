import { parse } from 'graphql';
import { unansweredPaths } from './unanswered-paths';

const paths = (text: string, variables: Readonly<Record<string, unknown>> = {}): readonly string[] =>
  unansweredPaths(parse(text), variables).map((path) => path.join('.'));

test('each root field is owed, by what it is called in the answer', () => {
  expect(paths('{ __typename a: youth(id: 1) { id } ... on Query { me { id } } }')).toEqual(['a', 'me']);
});

test('of entities each field of each is owed', () => {
  const text =
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Youth { name b: nav } } }';
  expect(paths(text, { representations: [{}, {}] })).toEqual([
    '_entities.0.name',
    '_entities.0.b',
    '_entities.1.name',
    '_entities.1.b',
  ]);
});

test('a planner that asks for entities of several kinds at once has each under its alias, with as many as its own variable', () => {
  const text = `query ($x: [_Any!]!, $y: [_Any!]!) {
    _e0: _entities(representations: $x) { ... on Youth { name } }
    _e1: _entities(representations: $y) { ... on Organisation { number } }
  }`;
  expect(paths(text, { x: [{}], y: [{}, {}] })).toEqual(['_e0.0.name', '_e1.0.number', '_e1.1.number']);
});
