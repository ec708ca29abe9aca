// What whoever uses the API reads first: how to be known, how to send a thing once, how to read on, what a "no" looks like.
import { html, type Markup } from '#platform/http/html.ts';

export interface Limits {
  readonly address: string;
  readonly perMinute: number;
}

export function guide({ address, perMinute }: Limits): Markup {
  return html`<section id="start" aria-labelledby="start-title">
<h2 id="start-title">Begin</h2>
<p>Everything a screen does goes through this API, by the same rules. It speaks JSON in UTF-8; instants are ISO 8601 in UTC, days are
<code>YYYY-MM-DD</code> in the organisation’s time zone, ids are UUIDs. The same description for machines:
<a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<pre tabindex="0"><code>curl ${address}/api/complaints \\
  -H 'Authorization: Bearer YOUR-TOKEN' \\
  -H 'Content-Type: application/json' \\
  -H 'Idempotency-Key: web-form-2026-11-23-0017' \\
  -d '{"customer": {"name": "Amara Osei"},
       "description": "No heat since Friday.",
       "channel": "phone"}'</code></pre>
</section>
<section id="tokens" aria-labelledby="tokens-title">
<h2 id="tokens-title">Tokens</h2>
<p>An administrator makes a token for each integration and gives it scopes. Send it as <code>Authorization: Bearer …</code>. It acts
for the integration it was made for, sees what that may see, and each thing it does is in the record under its name.</p>
<dl class="members">
<dt><code>read</code></dt><dd>Read complaints, lists and settings.</dd>
<dt><code>write</code></dt><dd>Log contacts and complaints, and work on them.</dd>
<dt><code>import</code></dt><dd>Bring in registers, and take them back.</dd>
<dt><code>administer</code></dt><dd>Change people, settings and rules; read, verify and export the record.</dd>
</dl>
<p>Screens use a session’s cookie instead, and send the session’s <code>csrf</code> value (from
<code>GET /api/me</code>) as <code>X-Redress-Csrf</code> with every change.</p>
</section>
<section id="once" aria-labelledby="once-title">
<h2 id="once-title">Once, and only once</h2>
<p>Give every change an <code>Idempotency-Key</code> of your own, 8 to 200 characters. If no answer reaches you, send the same request with
the same key: it is done once, and you get the answer of the first time. The same key with another request is refused
(<a href="#refusal-key.used-for-another"><code>key.used-for-another</code></a>). Keys are kept for 30 days.</p>
<p>What you change carries the <code>version</code> you saw. If somebody changed it meanwhile you are told so
(<a href="#refusal-page.stale"><code>page.stale</code></a>), and nothing is overwritten.</p>
</section>
<section id="paging" aria-labelledby="paging-title">
<h2 id="paging-title">Reading on</h2>
<p>Long lists come in pages. An answer that has more carries <code>next</code>: send it back as <code>?after=</code>, with the same
filter, and go on until it is <code>null</code>. Histories, newest first, carry <code>older</code> instead: send it back as
<code>?before=</code>. Nothing is skipped or told twice when something is added meanwhile.</p>
</section>
<section id="problems" aria-labelledby="problems-title">
<h2 id="problems-title">When the answer is no</h2>
<p>A refusal is <code>application/problem+json</code> (RFC 9457). <code>code</code> says which refusal it is, <code>detail</code> says in words for
people what happened, what was kept and what to do, <code>fields</code> names the members of your request it is about, and
<code>cites</code> the rule. <code>type</code> leads to its entry <a href="#refusals">below</a>. What you may not see is
answered as if it were not there: 404, never 403.</p>
<pre tabindex="0"><code>HTTP/1.1 422
Content-Type: application/problem+json

{"type":"/api/reference#refusal-received.in-future","title":"Something in the request cannot be used",
 "status":422,"code":"received.in-future",
 "detail":"A complaint cannot have been received in the future. Check the date and time."}</code></pre>
</section>
<section id="limits" aria-labelledby="limits-title">
<h2 id="limits-title">Limits</h2>
<p>Each person, token or unknown address may send ${String(perMinute)} requests a minute; a few operations that guessers would like
take fewer. Answers carry <code>X-RateLimit-Remaining</code>. Beyond the limit you get 429 with <code>Retry-After</code> in seconds. A JSON
body may have 2 MB, a file 25 MB.</p>
</section>`;
}
