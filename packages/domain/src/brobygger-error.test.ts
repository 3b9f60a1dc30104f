import { createError } from './brobygger-error';

test('an error that fails the whole request carries its status for the server', () => {
  expect(createError('PURPOSE_REQUIRED', 'the purpose is missing').extensions).toEqual({
    code: 'PURPOSE_REQUIRED',
    http: { status: 400 },
  });
});

test('a withheld field carries no status', () => {
  const error = createError('UNAUTHORIZED_FIELD_OR_TYPE', 'not authorized', { consent: { remedy: 'REQUEST_CONSENT' } });
  expect(error.extensions).toEqual({ code: 'UNAUTHORIZED_FIELD_OR_TYPE', consent: { remedy: 'REQUEST_CONSENT' } });
});

test('an extension cannot replace the code', () => {
  expect(createError('CONFLICT', 'already changed', { code: 'OTHER' }).extensions.code).toBe('CONFLICT');
});
