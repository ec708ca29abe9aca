// What a page of ours may load and run: only our own files, and only those scripts and styles that carry this answer's nonce.

/** `framedBy`: the sites whose pages may show this one in a frame; none without it. */
export function contentSecurityPolicy(nonce?: string, framedBy: readonly string[] = []): string {
  const ours = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src ${ours}`,
    `style-src ${ours}`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framedBy.length === 0 ? "'none'" : framedBy.join(' ')}`,
  ].join('; ');
}
