// Every way the API says no, one entry a code, where the address in a refusal's `type` leads.
import { refusals } from '#domain/refusals/catalogue.ts';
import type { RefusalNature } from '#domain/refusal.ts';
import { statusOf } from '../problem.ts';
import { html, type Markup } from '#platform/http/html.ts';

const inOrder = Object.entries(refusals).toSorted(([a], [b]) => (a < b ? -1 : 1));

export function refusalsInWords(): Markup {
  return html`<section id="refusals" aria-labelledby="refusals-title">
<h2 id="refusals-title">Refusals</h2>
<p>The code is stable: act on it, and show people the words. An operation may answer with better words where it knows more than
stands here.</p>
<dl class="refusals">${inOrder.map(refusalInWords)}</dl>
</section>`;
}

function refusalInWords([code, { nature, words }]: readonly [string, { nature: RefusalNature; words: string }]): Markup {
  const { status, title } = statusOf[nature];
  return html`<div id="refusal-${code}"><dt><a href="#refusal-${code}"><code>${code}</code></a> <span class="status">${status} ${title}</span></dt>
<dd>${words}</dd></div>`;
}
