// The letter as it will be read, while it is written: the same blocks that become the PDF, with names, dates and prescribed words
// put in. Drawn as a page of our own, so that it can be read aloud and needs no other program; the PDF opens beside.
import { Fragment } from 'react';
import { dateInWords, type Day } from '#domain/day.ts';
import { readerLines } from '#domain/letter/document.ts';
import { chosenFiles, enclosedInWords } from '#domain/letter/enclosure.ts';
import { blankInWords } from '#domain/letter-body.ts';
import { type Block, isBlank, type Line } from '#domain/letter/text.ts';
import type { Letter } from './questions.ts';
import styles from './respond.module.css';
import type { Writing } from './writing.ts';

interface PreviewProps {
  readonly letter: Letter;
  readonly writing: Writing;
}

export function Preview({ letter, writing }: PreviewProps) {
  const { frame, clocks, rule } = letter;
  const { reader: to } = writing;
  const { enclosed, alsoEnclosed, files } = writing.content;
  const named = rule.encloses.filter(({ id }) => enclosed.includes(id)).map(({ name }) => name);
  const listed = [...named, ...chosenFiles(letter.files, files).map(enclosedInWords), ...alsoEnclosed].filter(Boolean);
  return (
    <article className={styles['page']} aria-label="As it will be read">
      <Lines lines={frame.from} />
      {to ? <Lines lines={readerLines(to)} /> : null}
      <Lines lines={[dateInWords(letter.today as Day), `Our reference: ${frame.reference}`]} />
      <h4>{frame.title}</h4>
      {writing.composed.map((block, index) => (
        // A block has no name of its own: its place is what it is.
        <Shown key={`${index} ${block.kind}`} block={block} clocks={clocks} />
      ))}
      {listed.length > 0 ? (
        <>
          <h5>With this letter</h5>
          <ul>
            {listed.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      ) : null}
    </article>
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <p>
    {lines.map((line, index) => (
      <Fragment key={line}>
        {index > 0 ? <br /> : null}
        {line}
      </Fragment>
    ))}
  </p>
);

interface ShownProps {
  readonly block: Block;
  readonly clocks: Letter['clocks'];
}

function Shown({ block, clocks }: ShownProps) {
  if (block.kind === 'heading')
    return (
      <h5>
        <Words line={block.inline} clocks={clocks} />
      </h5>
    );
  if (block.kind === 'paragraph')
    return (
      <p>
        <Words line={block.inline} clocks={clocks} />
      </p>
    );
  const List = block.numbered ? 'ol' : 'ul';
  return (
    <List>
      {block.items.map((line, index) => (
        <li key={`${index} ${line.length}`}>
          <Words line={line} clocks={clocks} />
        </li>
      ))}
    </List>
  );
}

const Words = ({ line, clocks }: { readonly line: Line; readonly clocks: Letter['clocks'] }) =>
  line.map((piece, index) => {
    const key = `${index}`;
    if (isBlank(piece)) return <mark key={key}>[{blankInWords(piece.blank, clocks)}]</mark>;
    const text = piece.bold ? <strong>{piece.text}</strong> : piece.text;
    return piece.href ? (
      <a key={key} href={piece.href} target="_blank" rel="noreferrer">
        {text}
      </a>
    ) : (
      <Fragment key={key}>{text}</Fragment>
    );
  });
