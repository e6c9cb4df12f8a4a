import { parseInline } from './markdown-inline.js';

const DEEPEST = 6;
const LONGEST = 20_000;
const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*([\w+#.-]{0,30})/;
const HEADING = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( *)([-*+]|\d{1,9}[.)])(?: +(\S.*)?)?$/;

/**
 * @typedef {import('./markdown-inline.js').Inline} Inline
 * @typedef {{ type: 'paragraph', children: Inline[] }
 *   | { type: 'heading', level: number, children: Inline[] }
 *   | { type: 'list', ordered: boolean, start: number, items: Block[][] }
 *   | { type: 'quote', blocks: Block[] }
 *   | { type: 'code', text: string, language: string }
 *   | { type: 'rule' }} Block
 */

/**
 * Reads the part of Markdown that chat platforms show: headings, lists, quotes, code, rules, emphasis, links, pictures, and
 * the platform's own tags. There is no HTML in it: what looks like it stays text. Time grows with the length of the source
 * only, whatever is in it, and depth is bounded.
 *
 * @param {string} source
 * @returns {Block[]}
 */
export function parseMarkdown(source) {
  const lines = source.slice(0, LONGEST).replaceAll('\r\n', '\n').replaceAll('\t', '    ').split('\n');
  return parseBlocks(lines, 0);
}

/**
 * The words in some Markdown, without their form.
 *
 * @param {string} source
 * @returns {string}
 */
export function wordsOf(source) {
  return collect(parseMarkdown(source)).join(' ').replace(/\s+/g, ' ').trim();
}

function collect(parts) {
  return parts.flatMap((part) => [
    ...(part.type === 'command' ? [part.show] : typeof part.text === 'string' ? [part.text] : []),
    ...collect(part.children ?? part.blocks ?? part.items?.flat() ?? []),
  ]);
}

function parseBlocks(lines, depth) {
  if (depth >= DEEPEST) {
    return [{ type: 'paragraph', children: [{ type: 'text', text: lines.join('\n') }] }];
  }
  const blocks = [];
  let at = 0;
  while (at < lines.length) {
    if (lines[at].trim() === '') {
      at += 1;
      continue;
    }
    const [block, next] = readFence(lines, at) ?? readHeading(lines, at) ?? readRule(lines, at)
      ?? readQuote(lines, at, depth) ?? readList(lines, at, depth) ?? readParagraph(lines, at);
    blocks.push(block);
    at = next;
  }
  return blocks;
}

function readFence(lines, from) {
  const open = FENCE.exec(lines[from]);
  if (open === null) {
    return null;
  }
  let end = from + 1;
  while (end < lines.length && !isClosing(lines[end], open[1])) {
    end += 1;
  }
  return [{ type: 'code', text: lines.slice(from + 1, end).join('\n'), language: open[2] }, end + 1];
}

function isClosing(line, fence) {
  const trimmed = line.trim();
  return trimmed.length >= fence.length && trimmed === fence[0].repeat(trimmed.length);
}

function readHeading(lines, at) {
  const match = HEADING.exec(lines[at]);
  if (match === null) {
    return null;
  }
  let text = match[2].trimEnd();
  const bare = text.length - trailing(text, '#');
  if (bare > 0 && text[bare - 1] === ' ') {
    text = text.slice(0, bare).trimEnd();
  }
  return [{ type: 'heading', level: match[1].length, children: parseInline(text) }, at + 1];
}

function trailing(text, char) {
  let count = 0;
  while (count < text.length && text[text.length - 1 - count] === char) {
    count += 1;
  }
  return count;
}

function readRule(lines, at) {
  return RULE.test(lines[at]) ? [{ type: 'rule' }, at + 1] : null;
}

function readQuote(lines, from, depth) {
  let end = from;
  while (end < lines.length && QUOTE.test(lines[end])) {
    end += 1;
  }
  const inner = lines.slice(from, end).map((line) => line.replace(QUOTE, ''));
  return end === from ? null : [{ type: 'quote', blocks: parseBlocks(inner, depth + 1) }, end];
}

function readList(lines, from, depth) {
  const first = ITEM.exec(lines[from]);
  if (first === null) {
    return null;
  }
  const ordered = isOrdered(first);
  const indent = first[1].length;
  const items = [];
  let at = from;
  while (at < lines.length) {
    const item = ITEM.exec(lines[at]);
    if (item === null || isOrdered(item) !== ordered || item[1].length !== indent || RULE.test(lines[at])) {
      break;
    }
    const [inner, next] = readItem(lines, at, indent + item[2].length + 1, item[3] ?? '');
    items.push(parseBlocks(inner, depth + 1));
    at = skipBlank(lines, next);
    if (at >= lines.length || ITEM.exec(lines[at])?.[1].length !== indent) {
      at = next;
      break;
    }
  }
  return [{ type: 'list', ordered, start: ordered ? Number.parseInt(first[2], 10) : 1, items }, at];
}

function readItem(lines, from, content, text) {
  const inner = [text];
  let at = from + 1;
  while (at < lines.length) {
    const line = lines[at];
    const blank = line.trim() === '';
    if (blank && indentation(lines[at + 1] ?? '') < content) {
      break;
    }
    if (!blank && indentation(line) < Math.min(content, 2) + (ITEM.exec(lines[from])[1].length)) {
      break;
    }
    inner.push(line.slice(Math.min(content, indentation(line))));
    at += 1;
  }
  return [inner, at];
}

function skipBlank(lines, at) {
  let next = at;
  while (next < lines.length && lines[next].trim() === '') {
    next += 1;
  }
  return next;
}

function indentation(line) {
  return line.length - line.trimStart().length;
}

function isOrdered(item) {
  return item[2].length > 1;
}

function readParagraph(lines, from) {
  let end = from + 1;
  while (end < lines.length && lines[end].trim() !== '' && !startsBlock(lines[end])) {
    end += 1;
  }
  const text = lines.slice(from, end).map((line) => line.trim()).join('\n');
  return [{ type: 'paragraph', children: parseInline(text) }, end];
}

function startsBlock(line) {
  return FENCE.test(line) || HEADING.test(line) || RULE.test(line) || QUOTE.test(line) || ITEM.test(line);
}
