import { formatError } from './format-error';

test('an error of the registry says what its code says, when to come again, and nothing of its own making', () => {
  const surprised = jest.fn();
  const error = {
    message: 'you have asked for this too often',
    extensions: { code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 40, stack: 'at home' },
  };
  expect(formatError(error, surprised)).toEqual({
    message: 'you have asked for this too often',
    extensions: { code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 40 },
  });
  expect(surprised).not.toHaveBeenCalled();
});

test('a conflict says which version stands', () => {
  const standing = { section: 'WISHES', state: 'DRAFT', version: 1 };
  const error = { message: 'the section stands otherwise', extensions: { code: 'CONFLICT', standing, draft: 'words' } };
  expect(formatError(error, jest.fn()).extensions).toEqual({ code: 'CONFLICT', standing });
});

test('a version that a text never had says which is shown now', () => {
  const error = {
    message: 'no such version',
    extensions: { code: 'TEXT_VERSION_UNKNOWN', last: 2, words: 'of the text' },
  };
  expect(formatError(error, jest.fn()).extensions).toEqual({ code: 'TEXT_VERSION_UNKNOWN', last: 2 });
});

test('any other says that something went wrong, and somebody is told', () => {
  const surprised = jest.fn();
  expect(formatError({ message: 'of Leila', extensions: { code: 'EPIPE' } }, surprised)).toEqual({
    message: 'something went wrong',
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
  expect(surprised).toHaveBeenCalledTimes(1);
});
