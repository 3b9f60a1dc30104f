/**
 * The text with each `{name}` filled in. What is filled in is not read again, so that no name can bring a place of its own.
 * @throws TypeError naming the place for which there is nothing
 */
export const fillIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{([a-zA-Z]+)\}/g, (_place, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new TypeError(`nothing to fill into \`${name}\``);
    return value;
  });

/** The names of the places of a text, each once. */
export const placesOf = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name = '']) => name)),
];
