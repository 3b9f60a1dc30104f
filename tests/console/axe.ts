import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const nearby = createRequire(createRequire(__filename).resolve('@axe-core/playwright'));

/** axe as it is published: run in a page, it is `axe` there. */
export const AXE = readFileSync(nearby.resolve('axe-core/axe.min.js'), 'utf8');

/** Weak collections, which axe has for private fields: each object keeps what they hold of it, and nobody need look for it. */
const KEPT_BY_OBJECTS = `[
  class WeakMap {
    #key = Symbol();
    has(object) { return this.#key in object; }
    get(object) { return object[this.#key]; }
    set(object, value) { object[this.#key] = value; return this; }
    delete(object) { return delete object[this.#key]; }
  },
  class WeakSet {
    #key = Symbol();
    has(object) { return this.#key in object; }
    add(object) { object[this.#key] = true; return this; }
    delete(object) { return delete object[this.#key]; }
  },
]`;

/** Each colour of a page is read once: a long page has thousands of parts, and a handful of colours. */
const COLOURS_KEPT = `{
  const { Color } = axe.commons.color;
  const [{ parseString }, known] = [Color.prototype, new Map()];
  Color.prototype.parseString = function (text) {
    const parts = known.get(text);
    if (parts === undefined) {
      parseString.call(this, text);
      known.set(text, [this.r, this.g, this.b, this.alpha]);
    } else [this.r, this.g, this.b, this.alpha] = parts;
    return this;
  };
}`;

/** The same axe, which says the same in a third of the time where a page is long. */
export const QUICK_AXE = `((WeakMap, WeakSet) => { ${AXE}; })(...${KEPT_BY_OBJECTS}); ${COLOURS_KEPT}`;
