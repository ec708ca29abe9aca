// What is pasted from a word processor or a web page: a letter has no tables, so each row becomes a line of its own, its cells kept
// apart. What else does not belong in a letter, the editor itself leaves out.

export function rowsAsLines(html: string): string {
  if (!/<table/i.test(html)) return html;
  const pasted = new DOMParser().parseFromString(html, 'text/html');
  for (const table of pasted.querySelectorAll('table')) table.replaceWith(...[...table.rows].map((row) => lineOf(row, pasted)));
  return pasted.body.innerHTML;
}

function lineOf({ cells }: HTMLTableRowElement, page: Document): HTMLElement {
  const line = page.createElement('p');
  const says = [...cells].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  line.textContent = says.filter((words) => words !== '').join(', ');
  return line;
}
