/** The texts of the pages in bokmål, which are built by another compiler than the tests. */
const { nb } = jest.requireActual<{ readonly nb: Readonly<Record<string, string>> }>('../../console/src/texts/nb');

export const text = (key: string): string => nb[key] ?? key;

/** A text up to the first of its values. */
export const beginning = (key: string): string => text(key).split('{')[0] ?? '';
