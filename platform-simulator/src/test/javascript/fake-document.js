/** As much of a document as building nodes needs; it has no way to parse markup. */
class FakeElement {
  attributes = {};
  children = [];
  style = {};
  listeners = {};
  classList = { add: (name) => this.setAttribute('class', `${this.attributes.class ?? ''} ${name}`.trim()) };

  constructor(tag) {
    this.tag = tag;
  }

  setAttribute(name, value) {
    this.attributes[name] = String(value);
  }

  addEventListener(type, listener) {
    this.listeners[type] = listener;
  }

  append(...children) {
    this.children.push(...children);
  }

  get textContent() {
    return this.children.map((child) => (typeof child === 'string' ? child : child.textContent)).join('');
  }
}

/** Puts the fake in place of the browser's document. */
export function fakeDocument() {
  globalThis.document = {
    createElement: (tag) => new FakeElement(tag),
    createElementNS: (_, tag) => new FakeElement(tag),
    createTextNode: (text) => ({ textContent: text }),
  };
}

/** All elements in these nodes, in order. */
export function elementsIn(nodes) {
  return nodes.flatMap((node) => (node instanceof FakeElement ? [node, ...elementsIn(node.children)] : []));
}
