import { z } from 'zod';
import { registerVariables } from './register-variables';

const environment = z.object(registerVariables);

test.each([[{}], [{ POPULATION_REGISTER_URL: '', POPULATION_REGISTER_TOKEN: '' }]])(
  'in %j there is no population register',
  (variables) => {
    const { POPULATION_REGISTER_URL: url, POPULATION_REGISTER_TOKEN: token } = environment.parse(variables);
    expect([url, token]).toEqual([undefined, undefined]);
  },
);

test('an address that is none is refused', () => {
  for (const url of ['register', 'ftp://register.example.no']) {
    expect(environment.safeParse({ POPULATION_REGISTER_URL: url }).success).toBe(false);
  }
  const url = 'https://register.example.no/freg';
  expect(environment.parse({ POPULATION_REGISTER_URL: url })).toEqual({ POPULATION_REGISTER_URL: url });
});
