// HTML of a message, made safe to be shown and made readable as text. What is shown holds no script, no style of its own, no form,
// nothing that is fetched from elsewhere when it is opened (a picture on a server tells its sender that the message was read):
// only marked-up words, links that are followed by a person alone, and pictures that came with the message.
import { htmlToText, type HtmlToTextOptions } from 'html-to-text';
import sanitizeHtml from 'sanitize-html';

const longest = 2_000_000;

/** In a message only a whole address leads anywhere: there is no page that a part of one could belong to. */
const goesSomewhere = /^\s*(?:https?:|mailto:|tel:)/i;

const safe: sanitizeHtml.IOptions = {
  allowedTags: [
    'a',
    'abbr',
    'address',
    'article',
    'b',
    'big',
    'blockquote',
    'br',
    'caption',
    'center',
    'cite',
    'code',
    'col',
    'colgroup',
    'dd',
    'del',
    'details',
    'dfn',
    'div',
    'dl',
    'dt',
    'em',
    'figcaption',
    'figure',
    'footer',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'i',
    'img',
    'ins',
    'kbd',
    'li',
    'main',
    'mark',
    'ol',
    'p',
    'pre',
    'q',
    's',
    'samp',
    'section',
    'small',
    'span',
    'strike',
    'strong',
    'sub',
    'summary',
    'sup',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'tr',
    'tt',
    'u',
    'ul',
    'var',
    'wbr',
  ],
  allowedAttributes: {
    a: ['href', 'title', 'rel', 'target'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    td: ['colspan', 'rowspan', 'align', 'valign'],
    th: ['colspan', 'rowspan', 'align', 'valign', 'scope'],
    ol: ['start', 'type'],
    blockquote: ['type'],
    '*': ['dir', 'lang', 'title'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel', 'cid'],
  allowedSchemesByTag: { img: ['cid', 'data'], a: ['http', 'https', 'mailto', 'tel'] },
  allowedSchemesAppliedToAttributes: ['href', 'src', 'cite'],
  allowProtocolRelative: false,
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'template', 'xml', 'iframe', 'object', 'svg', 'math'],
  nestingLimit: 100,
  transformTags: {
    a: (tagName, { href = '', title = '' }) => ({
      tagName,
      attribs: {
        ...(goesSomewhere.test(href) && { href }),
        ...(title && { title }),
        rel: 'noopener noreferrer nofollow',
        target: '_blank',
      },
    }),
    font: 'span',
  },
  exclusiveFilter: ({ tag, attribs }) =>
    tag === 'img' && !/^(?:cid:|data:image\/(?:png|jpe?g|gif|webp);base64,)/i.test(attribs['src'] ?? ''),
};

/** Safe to be shown inside a page; empty when nothing is left. */
export function safeHtml(html: string): string {
  return sanitizeHtml(html.slice(0, longest), safe).trim();
}

const asText: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: longest, maxDepth: 200, maxChildNodes: 20_000 },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'title', format: 'skip' },
    { selector: 'style', format: 'skip' },
    { selector: 'script', format: 'skip' },
    { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 2 } },
    { selector: 'table', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'td', format: 'cell' },
    { selector: 'th', format: 'cell' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'ul', options: { itemPrefix: '- ' } },
    { selector: 'blockquote', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
  ],
  formatters: {
    cell: (elem, walk, builder) => {
      walk(elem.children, builder);
      builder.addInline(' ');
    },
  },
};

/** What a reader would read. Quoted text comes with “> ” before its lines, as in a plain message. */
export function textOfHtml(html: string): string {
  try {
    return tidyText(htmlToText(html, asText));
  } catch {
    return tidyText(
      html
        .slice(0, longest)
        .replace(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)>/gi, ' ')
        .replace(/<[^>]*>/g, ' '),
    );
  }
}

const tidyText = (text: string): string =>
  text
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Plain text as HTML, for a message whose other parts are HTML. */
export function htmlOfText(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  return escaped.trim() === '' ? '' : `<p>${escaped.replace(/\r?\n/g, '<br />')}</p>`;
}
