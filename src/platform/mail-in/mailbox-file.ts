// A file of messages one after another (mbox, RFC 4155): each begins with a line “From somebody date”, after an empty line. A file
// that does not begin so is one message. The mark that protects such lines within a message is taken off again.
const begin = /^From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{10,60}\d{4}.*$/;

export function messagesIn(file: Buffer): Buffer[] {
  const bytes = file.toString('latin1');
  if (!begin.test(bytes.slice(0, 500).split(/\r?\n/)[0] ?? '')) return [file];
  const messages: string[][] = [];
  let empty = true;
  for (const line of bytes.split('\n')) {
    if (empty && begin.test(line.trimEnd())) messages.push([]);
    else messages.at(-1)?.push(/^>+From /.test(line) ? line.slice(1) : line);
    empty = line.trim() === '';
  }
  return messages.map((lines) => Buffer.from(lines.join('\n'), 'latin1'));
}
