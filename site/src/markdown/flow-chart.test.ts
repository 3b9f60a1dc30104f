import { flowsOf } from './flow-chart';

test.each([
  ['a --> b', ['a'], ['b'], ''],
  ['a -- "hop token" --> b & c', ['a'], ['b', 'c'], 'hop token'],
  ['a -- F5 --> b[(a database each)]', ['a'], ['a database each'], 'F5'],
  ['a -. "F2 login" .- b[[issuer: ID-porten, Entra ID]]', ['a'], ['issuer'], 'F2 login'],
  ['a([youth, guardian]) --- b[/documents, backups/]', ['youth, guardian'], ['documents, backups'], ''],
])('%s is read', (line, from, to, label) => {
  expect(flowsOf(`flowchart LR\n  ${line}`)).toEqual([{ from, to, label }]);
});

test('a name stands for what it is called, wherever that is said', () => {
  const chart = 'flowchart TB\n  a --> b\n  subgraph all["all of it"]\n    b["owners: four of them"]\n  end\n  b --> c';
  expect(flowsOf(chart)).toEqual([
    { from: ['a'], to: ['owners'], label: '' },
    { from: ['owners'], to: ['c'], label: '' },
  ]);
});
