// The words of a procedure or charter as they are read: headings, paragraphs, lists, links.
import type { Block, Line } from '#domain/letter/text.ts';

export function TextBlocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block, index) => <OneBlock key={`${index}`} block={block} />);
}

function OneBlock({ block }: { readonly block: Block }) {
  if (block.kind === 'heading')
    return (
      <h3>
        <Words line={block.inline} />
      </h3>
    );
  if (block.kind === 'paragraph')
    return (
      <p>
        <Words line={block.inline} />
      </p>
    );
  const items = block.items.map((item, index) => (
    <li key={`${index}`}>
      <Words line={item} />
    </li>
  ));
  return block.numbered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function Words({ line }: { readonly line: Line }) {
  return line.map((piece, index) => {
    const key = `${index}`;
    if ('blank' in piece) return null;
    const shown = piece.bold ? <strong>{piece.text}</strong> : piece.text;
    return piece.href === undefined ? (
      <span key={key}>{shown}</span>
    ) : (
      <a key={key} href={piece.href}>
        {shown}
      </a>
    );
  });
}
