// Message ids as they are compared everywhere: without their brackets. A careless program leaves the brackets out or splits lines.
const most = 200;

export function readIds(header: string | null): string[] {
  const text = (header ?? '').replace(/\p{Cc}/gu, ' ');
  const within = [...text.matchAll(/<([^<>]+)>/g)].map(([, id = '']) => id.trim());
  const bare = within.length > 0 ? within : text.split(/[\s,]+/);
  return [...new Set(bare.filter((id) => id !== '' && id.length <= 1_000))].slice(0, most);
}
