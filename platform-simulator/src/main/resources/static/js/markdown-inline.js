import { safeLink, safePicture } from './links.js';

const DEEPEST = 6;
const LONGEST_LABEL = 500;
const LONGEST_TARGET = 4096;
const LONGEST_TAG = 600;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const WORD = /[\p{L}\p{N}]/u;
const SPACE = /\s/;
const BARE_LINK = /^https?:\/\/[^\s<>"'`\\^{|}\p{Script=Han}，。！？；：（）【】《》“”]+/iu;
const SENTENCE_END = /[.,;:!?)\]*_~]/;
const PICTURE_SIZE = /#(\d{1,4})px(?: +#(\d{1,4})px)?/;
const PLATFORM_TAG = /^<qqbot-(at-user|at-everyone|cmd-input|cmd-enter)((?: +[a-z]+="[^"<>]{0,300}")*) *\/?>/;
const ATTRIBUTE = / +([a-z]+)="([^"<>]*)"/g;
const SHORT_TAG = /^<(@!?|#|emoji:)([\w-]{1,64})>/;

/**
 * @typedef {{ type: 'text' | 'code', text: string }
 *   | { type: 'break' }
 *   | { type: 'strong' | 'em' | 'del', children: Inline[] }
 *   | { type: 'link', href: string, children: Inline[] }
 *   | { type: 'picture', url: string, text: string, width: number, height: number }
 *   | { type: 'mention', id: string } `id` is empty for everyone
 *   | { type: 'channel' | 'face', id: string }
 *   | { type: 'command', text: string, show: string, enter: boolean }} Inline
 */

/**
 * Reads what stands in one paragraph of Markdown.
 *
 * @param {string} source
 * @returns {Inline[]}
 */
export function parseInline(source) {
  return new Reader(source, MARKDOWN, 0).read();
}

/**
 * Reads a plain text of a bot: only addresses and the platform's tags are special.
 *
 * @param {string} source
 * @returns {Inline[]}
 */
export function parsePlain(source) {
  return new Reader(source, PLAIN, 0).read();
}

/**
 * Reads what a person typed: only addresses are special.
 *
 * @param {string} source
 * @returns {Inline[]}
 */
export function parseTyped(source) {
  return new Reader(source, TYPED, 0).read();
}

class Reader {
  #source;
  #rules;
  #depth;
  #at = 0;
  #text = '';
  #found = [];
  /** Marks of which no closing one is left, so that none is searched twice. */
  #hopeless = new Set();

  constructor(source, rules, depth) {
    this.#source = source;
    this.#rules = rules;
    this.#depth = depth;
  }

  read() {
    while (this.#at < this.#source.length) {
      const rule = this.#rules[this.#source[this.#at]];
      if (rule === undefined || !rule(this)) {
        this.#text += this.#source[this.#at];
        this.#at += 1;
      }
    }
    this.#flush();
    return this.#found;
  }

  /** The rest, as far as it can matter. */
  ahead(length) {
    return this.#source.slice(this.#at, this.#at + length);
  }

  before() {
    return this.#at === 0 ? '' : this.#source[this.#at - 1];
  }

  take(length, inline) {
    this.#flush();
    this.#found.push(inline);
    this.#at += length;
    return true;
  }

  takeText(length, text) {
    this.#text += text;
    this.#at += length;
    return true;
  }

  /** Reads a text inside of this one. */
  inner(text, rules = this.#rules) {
    return this.#depth + 1 >= DEEPEST ? [{ type: 'text', text }] : new Reader(text, rules, this.#depth + 1).read();
  }

  /** Length of the run of one character at a place. */
  run(at = this.#at) {
    let end = at;
    while (end < this.#source.length && this.#source[end] === this.#source[at]) {
      end += 1;
    }
    return end - at;
  }

  /** A code span: as many backticks at the end as at the start. */
  code() {
    const marks = this.run();
    const key = `code ${marks}`;
    const from = this.#at + marks;
    for (let end = from; !this.#hopeless.has(key);) {
      end = this.#source.indexOf('`', end);
      if (end < 0) {
        this.#hopeless.add(key);
        break;
      }
      const length = this.run(end);
      if (length === marks) {
        const text = this.#source.slice(from, end).replaceAll('\n', ' ');
        const padded = text.length > 2 && text.startsWith(' ') && text.endsWith(' ') && text.trim() !== '';
        return this.take(end + marks - this.#at, { type: 'code', text: padded ? text.slice(1, -1) : text });
      }
      end += length;
    }
    return this.takeText(marks, '`'.repeat(marks));
  }

  /** Emphasis: opens before a word and closes behind one; underscores inside of words mean nothing. */
  emphasis(char, widths) {
    const run = this.run();
    const follows = this.#source[this.#at + run] ?? ' ';
    const opens = !SPACE.test(follows) && !(char === '_' && WORD.test(this.before()));
    for (const [width, ...types] of opens ? widths : []) {
      const end = width > run ? -1 : this.#closing(char, width, this.#at + run);
      if (end >= 0) {
        const inner = this.inner(this.#source.slice(this.#at + width, end));
        const [outermost, innermost] = types;
        const children = innermost === undefined ? inner : [{ type: innermost, children: inner }];
        return this.take(end + width - this.#at, { type: outermost, children });
      }
    }
    return this.takeText(run, char.repeat(run));
  }

  #closing(char, width, from) {
    const key = `${char} ${width}`;
    if (this.#hopeless.has(key)) {
      return -1;
    }
    for (let at = this.#source.indexOf(char, from); at >= 0; at = this.#source.indexOf(char, at)) {
      const run = this.run(at);
      const fits = width === 1 ? run % 2 === 1 : run >= width;
      const closes = !SPACE.test(this.#source[at - 1]) && this.#source[at - 1] !== '\\'
        && !(char === '_' && WORD.test(this.#source[at + run] ?? ''));
      if (fits && closes) {
        return at + run - width;
      }
      at += run;
    }
    this.#hopeless.add(key);
    return -1;
  }

  #flush() {
    if (this.#text !== '') {
      this.#found.push({ type: 'text', text: this.#text });
      this.#text = '';
    }
  }
}

function escaped(reader) {
  const next = reader.ahead(2)[1] ?? '';
  return PUNCTUATION.test(next) && reader.takeText(2, next);
}

function lineBreak(reader) {
  return reader.take(1, { type: 'break' });
}

function bareLink(reader) {
  if (WORD.test(reader.before())) {
    return false;
  }
  let address = BARE_LINK.exec(reader.ahead(LONGEST_TARGET))?.[0] ?? '';
  while (address !== '' && SENTENCE_END.test(address.at(-1)) && !closesItself(address)) {
    address = address.slice(0, -1);
  }
  const href = safeLink(address);
  return href !== null && reader.take(address.length, { type: 'link', href, children: [{ type: 'text', text: address }] });
}

function closesItself(address) {
  return address.endsWith(')') && address.split('(').length > address.split(')').length - 1;
}

function link(reader) {
  const parts = bracketed(reader.ahead(LONGEST_LABEL + LONGEST_TARGET), 1);
  const href = safeLink(parts?.target);
  return href !== null && reader.take(parts.length, { type: 'link', href, children: reader.inner(parts.label, LABEL) });
}

function picture(reader) {
  const ahead = reader.ahead(LONGEST_LABEL + LONGEST_TARGET);
  const parts = ahead[1] === '[' ? bracketed(ahead, 2) : null;
  const url = safePicture(parts?.target);
  if (url === null) {
    return false;
  }
  const size = PICTURE_SIZE.exec(parts.label);
  return reader.take(parts.length, {
    type: 'picture',
    url,
    text: parts.label.replace(PICTURE_SIZE, '').trim(),
    width: Number(size?.[1] ?? 0),
    height: Number(size?.[2] ?? 0),
  });
}

/** Takes `label](target)` apart. */
function bracketed(ahead, from) {
  let open = 1;
  for (let at = from; at < ahead.length && at - from <= LONGEST_LABEL && open > 0; at += 1) {
    if (ahead[at] === '\\') {
      at += 1;
    } else if (ahead[at] === '[') {
      open += 1;
    } else if (ahead[at] === ']') {
      open -= 1;
      if (open === 0 && ahead[at + 1] === '(') {
        const end = closingParenthesis(ahead, at + 2);
        return end < 0 ? null : { label: ahead.slice(from, at), target: ahead.slice(at + 2, end).trim(), length: end + 1 };
      }
    }
  }
  return null;
}

function closingParenthesis(ahead, from) {
  let open = 1;
  for (let at = from; at < ahead.length && ahead[at] !== '\n'; at += 1) {
    if (ahead[at] === '(') {
      open += 1;
    } else if (ahead[at] === ')') {
      open -= 1;
      if (open === 0) {
        return at;
      }
    }
  }
  return -1;
}

function angled(reader) {
  const ahead = reader.ahead(LONGEST_TARGET);
  const end = ahead.indexOf('>');
  const href = end < 0 ? null : safeLink(ahead.slice(1, end));
  return href === null || SPACE.test(ahead.slice(1, end))
    ? tag(reader)
    : reader.take(end + 1, { type: 'link', href, children: [{ type: 'text', text: ahead.slice(1, end) }] });
}

function tag(reader) {
  const ahead = reader.ahead(LONGEST_TAG);
  const short = SHORT_TAG.exec(ahead);
  if (short !== null) {
    const type = short[1] === '#' ? 'channel' : short[1] === 'emoji:' ? 'face' : 'mention';
    return reader.take(short[0].length, { type, id: short[2] });
  }
  const long = PLATFORM_TAG.exec(ahead);
  return long !== null && platformTag(reader, long[0].length, long[1], attributes(long[2]));
}

function platformTag(reader, length, name, values) {
  switch (name) {
    case 'at-everyone':
      return reader.take(length, { type: 'mention', id: '' });
    case 'at-user':
      return values.id !== undefined && reader.take(length, { type: 'mention', id: values.id });
    default:
      return values.text !== undefined && reader.take(length,
        { type: 'command', text: values.text, show: values.show ?? values.text, enter: name === 'cmd-enter' });
  }
}

function attributes(source) {
  const values = Object.create(null);
  for (const [, name, value] of source.matchAll(ATTRIBUTE)) {
    values[name] = value;
  }
  return values;
}

function everyone(reader) {
  return reader.ahead(9) === '@everyone' && !WORD.test(reader.before()) && reader.take(9, { type: 'mention', id: '' });
}

const EMPHASIS = [[3, 'strong', 'em'], [2, 'strong'], [1, 'em']];
const TYPED = { h: bareLink, H: bareLink };
const PLAIN = { ...TYPED, '<': tag, '@': everyone };
/** Inside of a link there is no other. */
const LABEL = {
  '\\': escaped,
  '\n': lineBreak,
  '`': (reader) => reader.code(),
  '*': (reader) => reader.emphasis('*', EMPHASIS),
  '_': (reader) => reader.emphasis('_', EMPHASIS),
  '~': (reader) => reader.emphasis('~', [[2, 'del']]),
};
const MARKDOWN = { ...PLAIN, ...LABEL, '[': link, '!': picture, '<': angled };
